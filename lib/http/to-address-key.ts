import { isIPv6 } from 'node:net'

/**
 * Gives what limits count for an address: an IPv4 address whole, of an IPv6 address the first half. A household gets a whole
 * 2⁶⁴ of the latter, so whoever is counted by one address in it takes the next. Requests without an address share one key.
 */
export function toAddressKey(address: string | undefined): string {
  if (!address) return 'unknown'
  if (!isIPv6(address)) return address
  // The URL parser writes an IPv6 address in its one shortest form.
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = left === '' ? [] : left.split(':')
  const tail = right ? right.split(':') : []
  const missing = right === undefined ? 0 : 8 - groups.length - tail.length
  return `${[...groups, ...Array.from({ length: missing }, () => '0'), ...tail].slice(0, 4).join(':')}::/64`
}
