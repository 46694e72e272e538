import type { Hash } from 'viem'

/** Gives the short reference that people read to each other: "7F3A-91C2-04BD". The full one stands below it. */
export function toReference(hash: Hash): string {
  return (hash.slice(2, 14).toUpperCase().match(/.{4}/g) ?? []).join('-')
}
