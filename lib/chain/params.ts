import { type Address, type Hash, isAddress, isHash } from 'viem'
import { z } from 'zod'

/** An account as it stands in an address, a form or a record: any case, with or without a checksum. */
export const accountParam = z.custom<Address>(
  (value) => typeof value === 'string' && isAddress(value, { strict: false }),
)

/** A hash of 32 bytes: of a transaction, or of what names itself by its content. */
export const hashParam = z.custom<Hash>((value) => typeof value === 'string' && isHash(value))
