import { and, count, eq, gt, ne, or, sql } from 'drizzle-orm'
import { zeroAddress } from 'viem'
import type { Database } from '@/lib/store/database'
import { accounts, heads, issuances, transfers } from '@/lib/store/indexed'
import { type DayOfSupply, toSupplyHistory } from './to-supply-history'

export type Supply = {
  /** All money there is, in base units. */
  total: bigint
  /** The block up to which the figures count, its time in Unix seconds; undefined before the first. */
  asOf: { block: number; timestamp: number } | undefined
  /** The supply at the end of each day, oldest first, today last. Empty before the first issuance. */
  history: DayOfSupply[]
  counts: { issuances: number; payments: number; accounts: number }
}

/**
 * Gives how much money there is and how it came to that, computed from every movement the indexer has seen.
 *
 * @param now Unix seconds. Days are days of UTC.
 * @param days How many days of history to give at most.
 */
export async function getSupply(
  db: Database,
  { chainId, now, days = 30 }: { chainId: number; now: number; days?: number },
): Promise<Supply> {
  const onChain = eq(transfers.chainId, chainId)
  const net = sql<string>`sum(case when ${transfers.sender} = ${zeroAddress} then ${transfers.amount} else 0 end
    - case when ${transfers.recipient} = ${zeroAddress} then ${transfers.amount} else 0 end)`
  const day = sql<string>`(${transfers.timestamp} / 86400)`
  // One snapshot, so that the figures are of the same block.
  return db.transaction(
    async (tx) => {
      const [asOf] = await tx
        .select({ block: heads.number, timestamp: heads.timestamp })
        .from(heads)
        .where(eq(heads.chainId, chainId))
      const rows = await tx
        .select({ day, net })
        .from(transfers)
        .where(and(onChain, or(eq(transfers.sender, zeroAddress), eq(transfers.recipient, zeroAddress))))
        .groupBy(sql`1`)
        .orderBy(sql`1`)
      const [payments] = await tx
        .select({ count: count() })
        .from(transfers)
        .where(and(onChain, ne(transfers.sender, zeroAddress), ne(transfers.recipient, zeroAddress)))
      const [holders] = await tx
        .select({ count: count() })
        .from(accounts)
        .where(and(eq(accounts.chainId, chainId), gt(accounts.balance, 0n)))
      const [executed] = await tx
        .select({ count: count() })
        .from(issuances)
        .where(and(eq(issuances.chainId, chainId), eq(issuances.state, 'executed')))
      const changes = rows.map((row) => ({ day: Number(row.day), net: BigInt(row.net) }))
      return {
        total: changes.reduce((sum, change) => sum + change.net, 0n),
        asOf,
        history: toSupplyHistory(changes, { today: Math.floor(now / 86_400), days }),
        counts: { issuances: executed?.count ?? 0, payments: payments?.count ?? 0, accounts: holders?.count ?? 0 },
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
