import { and, eq } from 'drizzle-orm'
import type { Address } from 'viem'
import type { Database } from '@/lib/store/database'
import { accounts } from '@/lib/store/indexed'

/** `balance` is in base units. */
export type Account = { balance: bigint; isScreened: boolean }

/**
 * Gives what an account holds, as far as the indexer has seen. An account that never held money has a balance of 0.
 *
 * For a page. A decision about a payment reads the chain itself with `readAccount`.
 */
export async function getAccount(
  db: Database,
  { chainId, account }: { chainId: number; account: Address },
): Promise<Account> {
  const [row] = await db
    .select({ balance: accounts.balance, isScreened: accounts.screened })
    .from(accounts)
    .where(and(eq(accounts.chainId, chainId), eq(accounts.address, account.toLowerCase() as Address)))
  return row ?? { balance: 0n, isScreened: false }
}
