import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { issuances, wallets } from '@/lib/store/indexed'
import { isOpen } from './is-open'

/** How many open issuances wait for a person: to be approved or carried out by them, and those they asked for themselves. */
export type WaitingIssuances = { toApprove: number; toExecute: number; own: number }

/**
 * Counts the open issuances as they concern a person. What the person asked for, with whatever key, waits for somebody
 * else: the contract refuses it from them. `now` is in Unix seconds.
 */
export async function countWaitingFor(
  db: Database,
  { chainId, personId, now }: { chainId: number; personId: Hex; now: number },
): Promise<WaitingIssuances> {
  const isOwn = inArray(
    issuances.maker,
    db
      .select({ address: wallets.address })
      .from(wallets)
      .where(and(eq(wallets.chainId, chainId), eq(wallets.personId, personId))),
  )
  const countOf = (condition: ReturnType<typeof sql>) =>
    sql<number>`count(*) filter (where ${condition})`.mapWith(Number)
  const [row] = await db
    .select({
      toApprove: countOf(sql`${issuances.state} = 'requested' and not ${isOwn}`),
      toExecute: countOf(sql`${issuances.state} = 'approved' and not ${isOwn}`),
      own: countOf(sql`${isOwn}`),
    })
    .from(issuances)
    .where(isOpen({ chainId, now }))
  return row ?? { toApprove: 0, toExecute: 0, own: 0 }
}
