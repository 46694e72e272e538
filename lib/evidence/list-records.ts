import { desc } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { records } from '@/lib/store/schema/evidence'
import { type EvidenceRecord, selectRecords, toRecord } from './evidence-record'

/** Lists evidence records, newest first. */
export async function listRecords(db: Database, { limit = 50 }: { limit?: number } = {}): Promise<EvidenceRecord[]> {
  const rows = await selectRecords(db).orderBy(desc(records.createdAt), desc(records.id)).limit(limit)
  return rows.map(toRecord)
}
