import type { PendingAct } from './pending-store'

/**
 * Gives the address of the receipt of an act that was just sent. It carries the act's place in the account, by which the
 * receipt knows when the act can no longer come: another one took its place.
 */
export function toReceiptPath({ hash, intent, account, nonce }: PendingAct): string {
  const query = new URLSearchParams({ intent, from: account, nonce: String(nonce) })
  return `/receipts/${hash}?${query.toString()}`
}
