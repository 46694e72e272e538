import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Hash } from 'viem'
import type { Database } from '@/lib/store/database'
import { issuances } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import { type Issuance, toIssuance } from './list-issuances'

/**
 * Lists the latest issuances that were asked for on a written order, newest first, ten at most. The case of its letters
 * does not count. `except` is the hash of a request's own record, and `now` is in Unix seconds.
 */
export async function listIssuancesUnderOrder(
  db: Database,
  { chainId, order, except, now }: { chainId: number; order: string; except: Hash; now: number },
): Promise<Issuance[]> {
  const rows = await db
    .select({ issuance: issuances })
    .from(issuances)
    .innerJoin(records, eq(records.hash, issuances.evidence))
    .where(
      and(
        eq(issuances.chainId, chainId),
        eq(records.act, 'money.request_issuance'),
        eq(sql`lower(${records.orderNumber})`, sql`lower(${order})`),
        ne(records.hash, except),
      ),
    )
    .orderBy(desc(issuances.requestedAt), issuances.id)
    .limit(10)
  return rows.map(({ issuance }) => toIssuance(issuance, now))
}
