import { and, desc, eq, gt, inArray, not, or, type SQL, sql } from 'drizzle-orm'
import { type Address, getAddress, type Hash, type Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { issuances } from '@/lib/store/indexed'

export type IssuanceState = 'requested' | 'approved' | 'executed' | 'rejected' | 'cancelled' | 'expired'

/** New money on its way from request to account. Times are Unix seconds, `amount` is in base units. */
export type Issuance = {
  id: Hex
  state: IssuanceState
  maker: Address
  payee: Address
  amount: bigint
  /** Hash of the evidence record of the request. */
  evidence: Hash
  requestedAt: number
  expiresAt: number
  /** Who approved it, or refused it. */
  checker: Address | null
  treasurer: Address | null
  approvedAt: number | null
  executedAt: number | null
  /** When it was executed, rejected or cancelled. */
  closedAt: number | null
  requestHash: Hash
  approveHash: Hash | null
  executeHash: Hash | null
  closeHash: Hash | null
}

type Row = typeof issuances.$inferSelect

const openStates: readonly Row['state'][] = ['requested', 'approved']

/** Gives the issuance that a row tells of at a time in Unix seconds. */
export function toIssuance({ chainId: _, ...row }: Row, now: number): Issuance {
  const isOver = openStates.includes(row.state) && row.expiresAt <= now
  return {
    ...row,
    state: isOver ? 'expired' : row.state,
    maker: getAddress(row.maker),
    payee: getAddress(row.payee),
    checker: row.checker && getAddress(row.checker),
    treasurer: row.treasurer && getAddress(row.treasurer),
  }
}

/** Gives the condition that an issuance is in one of some states at a time in Unix seconds. No state at all is true of none. */
export function inStates(states: readonly IssuanceState[], now: number): SQL {
  // Nothing on chain happens when a request runs out: a row says it is open, and its time says that it is not.
  const isOpen = gt(issuances.expiresAt, now)
  const wanted = states.map((state) => {
    if (state === 'expired') return and(inArray(issuances.state, [...openStates]), not(isOpen))
    const isIn = eq(issuances.state, state)
    return openStates.includes(state) ? and(isIn, isOpen) : isIn
  })
  return or(...wanted) ?? sql`false`
}

/**
 * Lists issuances in some states, newest request first, `limit` of them at most.
 *
 * @param now Unix seconds, to tell an open issuance from an expired one.
 */
export async function listIssuances(
  db: Database,
  {
    chainId,
    states,
    now,
    limit = 100,
  }: { chainId: number; states: readonly IssuanceState[]; now: number; limit?: number },
): Promise<Issuance[]> {
  const rows = await db
    .select()
    .from(issuances)
    .where(and(eq(issuances.chainId, chainId), inStates(states, now)))
    .orderBy(desc(issuances.requestedAt), issuances.id)
    .limit(limit)
  return rows.map((row) => toIssuance(row, now))
}
