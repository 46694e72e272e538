import { eq } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { acts } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import { type EvidenceRecord, recordColumns, toRecord } from './get-record'

/** Gives the evidence record of an id, or undefined. */
export async function getRecordById(db: Database, { id }: { id: string }): Promise<EvidenceRecord | undefined> {
  const [row] = await db
    .select(recordColumns)
    .from(records)
    .leftJoin(acts, eq(acts.evidence, records.hash))
    .where(eq(records.id, id))
    .limit(1)
  return row && toRecord(row)
}
