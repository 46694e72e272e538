import { and, eq, exists, or } from 'drizzle-orm'
import type { Address, Hash } from 'viem'
import type { Database } from '@/lib/store/database'
import { transfers } from '@/lib/store/indexed'
import { paymentIntents } from '@/lib/store/schema/money'

export type PaymentFacts = { payee: Address; amount: bigint }

/**
 * Gives what the payer wrote on a payment, to one of its two parties.
 *
 * INVARIANT: nobody writes on a payment but its payer: the viewer's own note, or the note of the account that the recorded
 * transfer came from.
 */
export async function getPaymentReference(
  db: Database,
  { hash, payee, amount, viewer }: PaymentFacts & { hash: Hash; viewer: Address },
): Promise<string | undefined> {
  const [own, other] = [viewer.toLowerCase() as Address, payee.toLowerCase() as Address]
  const recorded = db
    .select({ id: transfers.id })
    .from(transfers)
    .where(
      and(
        eq(transfers.chainId, paymentIntents.chainId),
        eq(transfers.hash, paymentIntents.hash),
        eq(transfers.sender, paymentIntents.account),
        eq(transfers.recipient, own),
      ),
    )
  const [row] = await db
    .select({ reference: paymentIntents.reference })
    .from(paymentIntents)
    .where(
      and(
        eq(paymentIntents.hash, hash.toLowerCase() as Hash),
        eq(paymentIntents.payee, other),
        eq(paymentIntents.amount, amount),
        or(eq(paymentIntents.account, own), exists(recorded)),
      ),
    )
  return row?.reference ?? undefined
}
