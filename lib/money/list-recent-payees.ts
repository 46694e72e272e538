import { and, desc, eq, gt, max, ne } from 'drizzle-orm'
import { type Address, getAddress, zeroAddress } from 'viem'
import type { Database } from '@/lib/store/database'
import { transfers } from '@/lib/store/indexed'

/** Lists whom an account has paid, the latest first, each once. */
export async function listRecentPayees(
  db: Database,
  { chainId, account, limit = 5 }: { chainId: number; account: Address; limit?: number },
): Promise<Address[]> {
  const rows = await db
    .select({ payee: transfers.recipient })
    .from(transfers)
    .where(
      and(
        eq(transfers.chainId, chainId),
        eq(transfers.sender, account.toLowerCase() as Address),
        ne(transfers.recipient, zeroAddress),
        // Anybody can move nothing out of an account, and would so write themselves into this list.
        gt(transfers.amount, 0n),
      ),
    )
    .groupBy(transfers.recipient)
    .orderBy(desc(max(transfers.blockNumber)), transfers.recipient)
    .limit(limit)
  return rows.map(({ payee }) => getAddress(payee))
}
