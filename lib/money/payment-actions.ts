'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { Address } from 'viem'
import { citizenAction } from '@/lib/auth/citizen-action'
import { homeChainId } from '@/lib/chain/chains'
import { getLag } from '@/lib/chain/data'
import { addressOf } from '@/lib/chain/deployments'
import { serverClient } from '@/lib/chain/server-client'
import { type FormState, toValues } from '@/lib/form/form-state'
import { parseText } from '@/lib/form/parse-text'
import { readFields } from '@/lib/form/read-fields'
import { toFormState } from '@/lib/form/to-form-state'
import { pathTo } from '@/lib/nation/paths'
import { serverDatabase } from '@/lib/store/server-database'
import { parseAmount, toDecimal } from './amount'
import { createPaymentIntent } from './create-payment-intent'
import { BalanceTooLowError, IntentUnknownError, PayeeScreenedError, ReferenceTooLongError } from './errors'
import { fieldOf } from './field-of'
import { findPaymentTransfer } from './find-payment-transfer'
import { getPaymentIntent } from './get-payment-intent'
import { moveNonce } from './move-nonce'
import { type Payee, parsePayee } from './parse-payee'
import { readAccount } from './read-account'
import { recordPaymentSent } from './record-payment-sent'
import { reserveNonce } from './reserve-nonce'
import { longestReference, nonceReservation, payeeForm, paymentForm, sentPayment } from './schema'

/** Takes the answer to "who do you want to pay?" and goes on to the amount. */
export async function choosePayee(_: FormState, form: FormData): Promise<FormState> {
  const values = toValues(form)
  const result = await readPayee(values)
  if (!result.ok) return toFormState(result, values, fieldOf)
  const { account: to, amount } = result.value
  redirect(pathTo.payAmount({ to, amount: amount === undefined ? undefined : toDecimal(amount) }))
}

const readPayee = citizenAction(payeeForm, async ({ payee }, citizen) => payablePayee(payee, citizen.account))

/** Takes the amount and opens the page on which the payment is checked. */
export async function openPayment(_: FormState, form: FormData): Promise<FormState> {
  const values = toValues(form)
  const result = await createIntent(values)
  if (!result.ok) return toFormState(result, values, fieldOf)
  redirect(pathTo.payment(result.value))
}

const createIntent = citizenAction(paymentForm, async (input, citizen) => {
  const locale = await getLocale()
  const { payee, amount, reference } = await readFields({
    payee: () => payablePayee(input.payee, citizen.account),
    amount: () => affordableAmount(parseAmount(input.amount, locale), citizen.account),
    reference: () => parseReference(input.reference),
  })
  return createPaymentIntent(serverDatabase(), {
    account: citizen.account,
    payee: payee.account,
    amount,
    chainId: homeChainId,
    ...(reference === '' ? {} : { reference }),
  })
})

async function affordableAmount(amount: bigint, account: Address): Promise<bigint> {
  const { balance } = await readAccount(serverClient(), { account })
  if (balance < amount) throw new BalanceTooLowError({ balance, amount })
  return amount
}

function parseReference(typed: string): string {
  const reference = parseText(typed)
  if (reference.length > longestReference) throw new ReferenceTooLongError({ length: reference.length })
  return reference
}

async function payablePayee(typed: string, payer: Address): Promise<Payee> {
  const token = addressOf(homeChainId, 'nationalStablecoin')
  const payee = parsePayee(typed, { chainId: homeChainId, token, payer })
  const { isScreened } = await readAccount(serverClient(), { account: payee.account })
  if (isScreened) throw new PayeeScreenedError({ account: payee.account })
  return payee
}

/**
 * Takes a place in the account for a payment, once: a second try of the same payment gets the same place.
 *
 * A place that another act has used up is given back, but only when the records have caught up and hold no such payment.
 */
export const reservePaymentNonce = citizenAction(nonceReservation, async ({ intent: id, nonce }, { account }) => {
  const db = serverDatabase()
  const reserved = await reserveNonce(db, { id, account, nonce })
  if (reserved === undefined) throw new IntentUnknownError()
  if (reserved >= nonce) return reserved

  const intent = await getPaymentIntent(db, { id, account })
  // What waits for a block may be this very payment: only a place that stands in a block is known to be used.
  const used = await serverClient().getTransactionCount({ address: account, blockTag: 'latest' })
  if (!intent || intent.hash || used <= reserved || (await findPaymentTransfer(db, intent))) return reserved
  const { behindBlocks } = await getLag()
  if (behindBlocks > 0) return reserved
  return (await moveNonce(db, { id, account, from: reserved, to: nonce })) ?? reserved
})

/** Keeps under which reference a payment was sent, so that its page leads to the receipt on every device. */
export const keepPaymentSent = citizenAction(sentPayment, async ({ intent, hash }, citizen) => {
  await recordPaymentSent(serverDatabase(), { id: intent, account: citizen.account, hash })
  return null
})
