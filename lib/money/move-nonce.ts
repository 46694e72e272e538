import { and, eq, isNull } from 'drizzle-orm'
import type { Address } from 'viem'
import type { Database } from '@/lib/store/database'
import { paymentIntents } from '@/lib/store/schema/money'

/**
 * Moves a payment that was not sent from a place that something else has used up to another one. Of two tabs that try at
 * once one moves it, and the other gets the place that the first has moved it to.
 *
 * Gives undefined when the payment was sent meanwhile, or is not the account's.
 */
export async function moveNonce(
  db: Database,
  { id, account, from, to }: { id: string; account: Address; from: number; to: number },
): Promise<number | undefined> {
  const unsent = and(
    eq(paymentIntents.id, id),
    eq(paymentIntents.account, account.toLowerCase() as Address),
    isNull(paymentIntents.hash),
  )
  await db
    .update(paymentIntents)
    .set({ nonce: to })
    .where(and(unsent, eq(paymentIntents.nonce, from)))
  const [row] = await db.select({ nonce: paymentIntents.nonce }).from(paymentIntents).where(unsent)
  return row?.nonce ?? undefined
}
