import { desc, eq } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { acts } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import { type EvidenceRecord, recordColumns, toRecord } from './get-record'

/** Lists evidence records, newest first. */
export async function listRecords(db: Database, { limit = 50 }: { limit?: number } = {}): Promise<EvidenceRecord[]> {
  const rows = await db
    .select(recordColumns)
    .from(records)
    .leftJoin(acts, eq(acts.evidence, records.hash))
    .orderBy(desc(records.createdAt), desc(records.id))
    .limit(limit)
  return rows.map(toRecord)
}
