import { and, eq } from 'drizzle-orm'
import type { Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { acts } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import { type EvidenceRecord, recordColumns, toRecord } from './get-record'

/** Gives a record by its id to the person whose act it is, and undefined to everybody else. */
export async function getOwnRecord(
  db: Database,
  { id, person }: { id: string; person: Hex },
): Promise<EvidenceRecord | undefined> {
  const [row] = await db
    .select(recordColumns)
    .from(records)
    .leftJoin(acts, eq(acts.evidence, records.hash))
    .where(and(eq(records.id, id), eq(records.actorPerson, person)))
    .limit(1)
  return row && toRecord(row)
}
