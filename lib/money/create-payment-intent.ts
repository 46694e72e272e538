import { randomBytes } from 'node:crypto'
import type { Address } from 'viem'
import type { Database } from '@/lib/store/database'
import { paymentIntents } from '@/lib/store/schema/money'

export type NewPaymentIntent = {
  account: Address
  payee: Address
  /** Base units. */
  amount: bigint
  chainId: number
  /** What the payer wrote for themselves and the payee. Never on chain. */
  reference?: string
}

/** Notes what a citizen means to pay, before anything is signed, and gives the name under which it is found again. */
export async function createPaymentIntent(db: Database, intent: NewPaymentIntent): Promise<string> {
  const id = randomBytes(16).toString('base64url')
  await db.insert(paymentIntents).values({
    ...intent,
    id,
    account: intent.account.toLowerCase() as Address,
    payee: intent.payee.toLowerCase() as Address,
  })
  return id
}
