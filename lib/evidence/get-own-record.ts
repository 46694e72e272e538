import { and, eq } from 'drizzle-orm'
import type { Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { records } from '@/lib/store/schema/evidence'
import { type EvidenceRecord, selectRecords, toRecord } from './evidence-record'

/** Gives a record by its id to the person whose act it is, and undefined to everybody else. */
export async function getOwnRecord(
  db: Database,
  { id, person }: { id: string; person: Hex },
): Promise<EvidenceRecord | undefined> {
  const [row] = await selectRecords(db).where(and(eq(records.id, id), eq(records.actorPerson, person)))
  return row && toRecord(row)
}
