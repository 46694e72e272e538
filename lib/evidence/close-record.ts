import { and, eq } from 'drizzle-orm'
import type { Hash } from 'viem'
import type { Database } from '@/lib/store/database'
import { records } from '@/lib/store/schema/evidence'
import { EvidenceClosedAlreadyError, EvidenceUnknownError } from './errors'

/**
 * Closes a record from the event that carries its hash. Closing it again from the same transaction changes nothing.
 *
 * Throws {@link EvidenceUnknownError}, or {@link EvidenceClosedAlreadyError} when another transaction closed it.
 */
export async function closeRecord(db: Database, { hash, txHash }: { hash: Hash; txHash: Hash }): Promise<void> {
  const closed = await db
    .update(records)
    .set({ state: 'recorded', txHash, recordedAt: new Date() })
    .where(and(eq(records.hash, hash), eq(records.state, 'intended')))
    .returning({ id: records.id })
  if (closed.length > 0) return
  const [standing] = await db.select({ txHash: records.txHash }).from(records).where(eq(records.hash, hash))
  if (!standing) throw new EvidenceUnknownError({ hash })
  if (standing.txHash !== null && standing.txHash !== txHash)
    throw new EvidenceClosedAlreadyError({ hash, txHash: standing.txHash })
}
