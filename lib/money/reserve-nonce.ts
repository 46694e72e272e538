import { and, eq, sql } from 'drizzle-orm'
import type { Address } from 'viem'
import type { Database } from '@/lib/store/database'
import { paymentIntents } from '@/lib/store/schema/money'

/**
 * Takes a place in the account's sequence for a payment, and gives the one it has. The first place stands: a second click,
 * another tab or a reload sends the same payment to the same place, where the chain takes only one.
 *
 * Gives undefined when the account has no such payment.
 */
export async function reserveNonce(
  db: Database,
  { id, account, nonce }: { id: string; account: Address; nonce: number },
): Promise<number | undefined> {
  const [row] = await db
    .update(paymentIntents)
    .set({ nonce: sql`coalesce(${paymentIntents.nonce}, ${nonce})` })
    .where(and(eq(paymentIntents.id, id), eq(paymentIntents.account, account.toLowerCase() as Address)))
    .returning({ nonce: paymentIntents.nonce })
  return row?.nonce ?? undefined
}
