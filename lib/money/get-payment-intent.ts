import { and, eq } from 'drizzle-orm'
import { type Address, getAddress, type Hash } from 'viem'
import type { Database } from '@/lib/store/database'
import { paymentIntents } from '@/lib/store/schema/money'

export type PaymentIntent = {
  id: string
  account: Address
  payee: Address
  amount: bigint
  chainId: number
  reference: string | undefined
  /** Under which transaction it was sent, as soon as that is known. */
  hash: Hash | undefined
  nonce: number | undefined
  createdAt: Date
}

/** Gives a payment to the account that began it, and undefined to every other. */
export async function getPaymentIntent(
  db: Database,
  { id, account }: { id: string; account: Address },
): Promise<PaymentIntent | undefined> {
  const [row] = await db
    .select()
    .from(paymentIntents)
    .where(and(eq(paymentIntents.id, id), eq(paymentIntents.account, account.toLowerCase() as Address)))
  if (!row) return undefined
  const { sentAt: _, reference, hash, nonce, ...rest } = row
  return {
    ...rest,
    account: getAddress(row.account),
    payee: getAddress(row.payee),
    reference: reference ?? undefined,
    hash: hash ?? undefined,
    nonce: nonce ?? undefined,
  }
}
