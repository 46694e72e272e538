import { eq } from 'drizzle-orm'
import type { Hash, Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { acts } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import type { EvidenceStatement } from './to-evidence-hash'

export type EvidenceRecord = EvidenceStatement & {
  id: string
  salt: Hex
  hash: Hash
  /** `recorded` as soon as an event on chain carries the hash. */
  state: 'intended' | 'recorded'
  txHash: Hash | undefined
  createdAt: Date
}

export const recordColumns = {
  record: records,
  seenHash: acts.hash,
}

/** Gives the evidence record behind a hash, or undefined when the state keeps none: then the hash alone is what there is. */
export async function getRecord(db: Database, { hash }: { hash: Hash }): Promise<EvidenceRecord | undefined> {
  const [row] = await db
    .select(recordColumns)
    .from(records)
    .leftJoin(acts, eq(acts.evidence, records.hash))
    .where(eq(records.hash, hash))
    .limit(1)
  return row && toRecord(row)
}

export function toRecord(row: { record: typeof records.$inferSelect; seenHash: Hash | null }): EvidenceRecord {
  const { recordedAt: _, txHash, state, ...record } = row.record
  const closedBy = txHash ?? row.seenHash ?? undefined
  return { ...record, state: closedBy === undefined ? state : 'recorded', txHash: closedBy }
}
