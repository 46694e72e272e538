import { eq } from 'drizzle-orm'
import type { Hash } from 'viem'
import type { Database } from '@/lib/store/database'
import { records } from '@/lib/store/schema/evidence'
import { type EvidenceRecord, selectRecords, toRecord } from './evidence-record'

/** Gives the evidence record behind a hash, or undefined when the state keeps none: then the hash alone is what there is. */
export async function getRecord(db: Database, { hash }: { hash: Hash }): Promise<EvidenceRecord | undefined> {
  const [row] = await selectRecords(db).where(eq(records.hash, hash))
  return row && toRecord(row)
}
