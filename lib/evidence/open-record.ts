import { randomBytes } from 'node:crypto'
import { type Address, bytesToHex, type Hash } from 'viem'
import type { Database } from '@/lib/store/database'
import { records } from '@/lib/store/schema/evidence'
import { type EvidenceStatement, toEvidenceHash } from './to-evidence-hash'

/**
 * Opens the evidence record of an act before it is signed, as *intended*, and gives the hash that the act carries on chain.
 *
 * An act that is never signed leaves an intended record: that is a fact about the office too, and is not taken away.
 */
export async function openRecord(
  db: Database,
  statement: EvidenceStatement,
  { createdAt = new Date() }: { createdAt?: Date } = {},
): Promise<{ id: string; hash: Hash }> {
  const id = randomBytes(16).toString('base64url')
  const salt = bytesToHex(randomBytes(32))
  const hash = toEvidenceHash(statement, salt)
  await db.insert(records).values({
    ...statement,
    actorAccount: statement.actorAccount.toLowerCase() as Address,
    id,
    salt,
    hash,
    createdAt,
  })
  return { id, hash }
}
