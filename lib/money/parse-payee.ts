import { type Address, getAddress, isAddress, isAddressEqual, zeroAddress } from 'viem'
import { PayeeUnreadableError } from './errors'
import { hasMixedCase, parsePaymentLink } from './payment-link'

export type Payee = { account: Address; amount?: bigint }

/**
 * Reads who is to be paid: an account address, or the text of a payment code (ERC-681), which may carry an amount.
 *
 * Throws {@link PayeeUnreadableError} with a `reason`: not an account, a slip in a checksummed one, a code for other
 * money, the empty account, or the payer's own.
 */
export function parsePayee(text: string, context: { chainId: number; token: Address; payer: Address }): Payee {
  const written = text.replace(/[\u200e\u200f\u2066-\u2069\s]/g, '')
  if (written === '') throw new PayeeUnreadableError({ reason: 'empty', text })

  const payee = written.toLowerCase().startsWith('ethereum:') ? fromCode(written, context) : fromAddress(written)
  if (isAddressEqual(payee.account, zeroAddress)) throw new PayeeUnreadableError({ reason: 'zero', text })
  if (isAddressEqual(payee.account, context.token)) throw new PayeeUnreadableError({ reason: 'money_itself', text })
  if (isAddressEqual(payee.account, context.payer)) throw new PayeeUnreadableError({ reason: 'self', text })
  return payee
}

function fromAddress(text: string): Payee {
  if (!/^0x[0-9a-fA-F]{40}$/.test(text)) throw new PayeeUnreadableError({ reason: 'not_an_account', text })
  if (hasMixedCase(text) && !isAddress(text)) throw new PayeeUnreadableError({ reason: 'checksum_wrong', text })
  return { account: getAddress(text) }
}

function fromCode(text: string, context: { chainId: number; token: Address }): Payee {
  const result = parsePaymentLink(text, context)
  if (result.kind === 'foreign') throw new PayeeUnreadableError({ reason: 'foreign_chain', text })
  if (result.kind === 'unreadable') throw new PayeeUnreadableError({ reason: 'unreadable_code', text })
  const { payee, amount } = result.link
  return amount === undefined ? { account: payee } : { account: payee, amount }
}
