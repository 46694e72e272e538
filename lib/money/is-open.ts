import { and, eq, gt, inArray, type SQL } from 'drizzle-orm'
import { issuances } from '@/lib/store/indexed'

/** The condition of issuances that wait for somebody: neither decided for good nor run out. `now` is in Unix seconds. */
export function isOpen({ chainId, now }: { chainId: number; now: number }): SQL | undefined {
  return and(
    eq(issuances.chainId, chainId),
    inArray(issuances.state, ['requested', 'approved']),
    gt(issuances.expiresAt, now),
  )
}
