import { type Address, getAddress, isAddress, isAddressEqual } from 'viem'

/** A request to pay national money, as a QR code carries it. The amount is in base units. */
export type PaymentLink = { chainId: number; token: Address; payee: Address; amount?: bigint }

/** Writes a payment link after ERC-681: `ethereum:<token>@<chain>/transfer?address=<payee>&uint256=<amount>`. */
export function toPaymentLink({ chainId, token, payee, amount }: PaymentLink): string {
  const query = new URLSearchParams({ address: payee })
  if (amount !== undefined) query.set('uint256', amount.toString())
  return `ethereum:${token}@${chainId}/transfer?${query.toString()}`
}

/** What a pasted or scanned text turned out to be. */
export type PaymentLinkResult =
  | { kind: 'link'; link: PaymentLink }
  /** A payment of another token or on another chain: never ours to pay. */
  | { kind: 'foreign' }
  | { kind: 'unreadable' }

/**
 * Reads a payment link (ERC-681). Only a transfer of `token` on `chainId` is ours: a plain `ethereum:<address>` asks for
 * ether, and paying national money to what is perhaps a token contract would lose it.
 */
export function parsePaymentLink(
  text: string,
  { chainId, token }: { chainId: number; token: Address },
): PaymentLinkResult {
  const match = /^ethereum:(?:pay-)?(0x[0-9a-fA-F]{40})(?:@(\d+))?(?:\/([A-Za-z]+))?(?:\?(.*))?$/.exec(text.trim())
  if (!match) return { kind: 'unreadable' }
  const [, target = '', chain, call, rest = ''] = match
  if (!isAddress(target, { strict: hasMixedCase(target) })) return { kind: 'unreadable' }
  if (call !== 'transfer' || Number(chain) !== chainId || !isAddressEqual(getAddress(target), token)) {
    return { kind: 'foreign' }
  }

  const query = new URLSearchParams(rest)
  const payee = query.get('address') ?? ''
  if (!isAddress(payee, { strict: hasMixedCase(payee) })) return { kind: 'unreadable' }

  const written = query.get('uint256')
  if (written === null) return { kind: 'link', link: { chainId, token, payee: getAddress(payee) } }
  const amount = parseScientific(written)
  if (amount === undefined || amount === 0n) return { kind: 'unreadable' }
  return { kind: 'link', link: { chainId, token, payee: getAddress(payee), amount } }
}

/** An address in one case carries no checksum (EIP-55); in mixed case it does, and then it must be right. */
export function hasMixedCase(address: string): boolean {
  const digits = address.slice(2)
  return digits !== digits.toLowerCase() && digits !== digits.toUpperCase()
}

// ERC-681 allows "2.5e6" as well as "2500000"; what is not a whole number of base units is refused.
function parseScientific(text: string): bigint | undefined {
  const match = /^(\d+)(?:\.(\d+))?(?:[eE](\d{1,2}))?$/.exec(text)
  if (!match) return undefined
  const [, whole = '', fraction = '', exponent = '0'] = match
  const places = Number(exponent)
  if (fraction.length > places) return undefined
  return BigInt(whole + fraction.padEnd(places, '0'))
}
