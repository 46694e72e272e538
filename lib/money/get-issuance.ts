import { and, eq } from 'drizzle-orm'
import type { Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { issuances } from '@/lib/store/indexed'
import { type Issuance, toIssuance } from './list-issuances'

/** Gives one issuance as the indexer has seen it, or undefined when no request has that id. `now` is in Unix seconds. */
export async function getIssuance(
  db: Database,
  { chainId, id, now }: { chainId: number; id: string; now: number },
): Promise<Issuance | undefined> {
  const [row] = await db
    .select()
    .from(issuances)
    .where(and(eq(issuances.chainId, chainId), eq(issuances.id, id.toLowerCase() as Hex)))
  return row && toIssuance(row, now)
}
