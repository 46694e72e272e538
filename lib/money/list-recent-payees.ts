import { and, desc, eq, max, ne } from 'drizzle-orm'
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
      ),
    )
    .groupBy(transfers.recipient)
    .orderBy(desc(max(transfers.blockNumber)), transfers.recipient)
    .limit(limit)
  return rows.map(({ payee }) => getAddress(payee))
}
