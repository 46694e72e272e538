import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { acts } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'

/** Closes every intended record whose hash an event on chain carries, as far as the indexer has seen. Gives how many. */
export async function closeSeenRecords(db: Database): Promise<number> {
  const closed = await db
    .update(records)
    .set({ state: 'recorded', txHash: sql`${acts.hash}`, recordedAt: sql`to_timestamp(${acts.timestamp})` })
    .from(acts)
    .where(and(eq(records.hash, acts.evidence), eq(records.state, 'intended')))
    .returning({ id: records.id })
  return closed.length
}
