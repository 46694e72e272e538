import { eq, sql } from 'drizzle-orm'
import type { Hash, Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { acts } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import type { EvidenceStatement } from './to-evidence-hash'

export type EvidenceRecord = EvidenceStatement & {
  id: string
  salt: Hex
  hash: Hash
  /** `recorded` as soon as an event on chain carries the hash, and `intended` again if the chain takes the event back. */
  state: 'intended' | 'recorded'
  /** The first transaction whose event carries the hash. */
  txHash: Hash | undefined
  createdAt: Date
}

/** Begins a query of records, each with the first indexed event that carries its hash: one act can leave many. */
export function selectRecords(db: Database) {
  const first = db
    .select({ txHash: acts.hash })
    .from(acts)
    .where(eq(acts.evidence, records.hash))
    .orderBy(acts.timestamp, acts.id)
    .limit(1)
    .as('first_act')
  return db.select({ record: records, txHash: first.txHash }).from(records).leftJoinLateral(first, sql`true`)
}

export function toRecord(row: { record: typeof records.$inferSelect; txHash: Hash | null }): EvidenceRecord {
  const txHash = row.txHash ?? undefined
  return { ...row.record, state: txHash === undefined ? 'intended' : 'recorded', txHash }
}
