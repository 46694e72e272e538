import { and, asc, eq, gte, ne, notExists } from 'drizzle-orm'
import type { Address, Hash } from 'viem'
import type { Database } from '@/lib/store/database'
import { transfers } from '@/lib/store/indexed'
import { paymentIntents } from '@/lib/store/schema/money'
import type { PaymentIntent } from './get-payment-intent'

/**
 * Finds a recorded transfer that may be this payment: the same accounts and amount, since the payment was begun, and kept
 * as sent by no other payment. It protects the payer whose browser closed between sending and noting it.
 *
 * It may also be an equal payment made elsewhere: say so, do not decide.
 */
export async function findPaymentTransfer(db: Database, intent: PaymentIntent): Promise<Hash | undefined> {
  const [account, payee] = [intent.account.toLowerCase() as Address, intent.payee.toLowerCase() as Address]
  const otherIntent = db
    .select({ id: paymentIntents.id })
    .from(paymentIntents)
    .where(
      and(
        eq(paymentIntents.hash, transfers.hash),
        ne(paymentIntents.id, intent.id),
        eq(paymentIntents.account, account),
      ),
    )
  const [transfer] = await db
    .select({ hash: transfers.hash })
    .from(transfers)
    .where(
      and(
        eq(transfers.chainId, intent.chainId),
        eq(transfers.sender, account),
        eq(transfers.recipient, payee),
        eq(transfers.amount, intent.amount),
        // Blocks count whole seconds.
        gte(transfers.timestamp, Math.floor(intent.createdAt.getTime() / 1_000)),
        notExists(otherIntent),
      ),
    )
    .orderBy(asc(transfers.blockNumber), asc(transfers.logIndex))
    .limit(1)
  return transfer?.hash
}
