import type { Address } from 'viem'

/** Every address in the tables is lower-case, so that two spellings of one account never meet as two. */
export function toAddress(address: Address): Address {
  return address.toLowerCase() as Address
}
