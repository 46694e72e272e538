import { count } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { issuances } from '@/lib/store/indexed'
import { isOpen } from './is-open'

/** Counts the issuances that wait for a checker and for the treasurer. `now` is in Unix seconds. */
export async function countOpenIssuances(
  db: Database,
  { chainId, now }: { chainId: number; now: number },
): Promise<{ requested: number; approved: number }> {
  const rows = await db
    .select({ state: issuances.state, count: count() })
    .from(issuances)
    .where(isOpen({ chainId, now }))
    .groupBy(issuances.state)
  const countOf = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
  return { requested: countOf('requested'), approved: countOf('approved') }
}
