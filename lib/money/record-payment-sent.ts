import { and, eq, isNull } from 'drizzle-orm'
import type { Address, Hash } from 'viem'
import type { Database } from '@/lib/store/database'
import { paymentIntents } from '@/lib/store/schema/money'

/**
 * Keeps under which transaction a payment was sent, and gives the one that is kept. The first stands: a late answer of
 * another tab never leads away from the receipt.
 *
 * Gives undefined when the account has no such payment.
 */
export async function recordPaymentSent(
  db: Database,
  { id, account, hash }: { id: string; account: Address; hash: Hash },
): Promise<Hash | undefined> {
  const own = and(eq(paymentIntents.id, id), eq(paymentIntents.account, account.toLowerCase() as Address))
  await db
    .update(paymentIntents)
    .set({ hash: hash.toLowerCase() as Hash, sentAt: new Date() })
    .where(and(own, isNull(paymentIntents.hash)))
  const [row] = await db.select({ hash: paymentIntents.hash }).from(paymentIntents).where(own)
  return row?.hash ?? undefined
}
