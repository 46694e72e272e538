import { and, eq, gt } from 'drizzle-orm'
import type { Address } from 'viem'
import type { Database } from '@/lib/store/database'
import { transfers } from '@/lib/store/indexed'

/** Tells whether an account has ever paid another, as far as the indexer has seen. */
export async function hasPaid(
  db: Database,
  { chainId, account, payee }: { chainId: number; account: Address; payee: Address },
): Promise<boolean> {
  const [first] = await db
    .select({ id: transfers.id })
    .from(transfers)
    .where(
      and(
        eq(transfers.chainId, chainId),
        // Nothing moved by anybody does not make an account one that was paid before.
        gt(transfers.amount, 0n),
        eq(transfers.sender, account.toLowerCase() as Address),
        eq(transfers.recipient, payee.toLowerCase() as Address),
      ),
    )
    .limit(1)
  return first !== undefined
}
