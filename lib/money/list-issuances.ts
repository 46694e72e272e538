import { and, desc, eq, inArray, type SQL } from 'drizzle-orm'
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

const openStates: readonly IssuanceState[] = ['requested', 'approved']

/** The states that a row can have to be shown in a state: nothing on chain happens when a request expires. */
function storedStatesOf(state: IssuanceState): Row['state'][] {
  return state === 'expired' ? ['requested', 'approved'] : [state]
}

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

/**
 * Lists issuances in some states, newest request first.
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
  const stored = [...new Set(states.flatMap(storedStatesOf))]
  if (stored.length === 0) return []
  const inThem: SQL | undefined = and(eq(issuances.chainId, chainId), inArray(issuances.state, stored))
  const rows = await db.select().from(issuances).where(inThem).orderBy(desc(issuances.requestedAt), issuances.id)
  return rows
    .map((row) => toIssuance(row, now))
    .filter(({ state }) => states.includes(state))
    .slice(0, limit)
}
