import { createHash } from 'node:crypto'
import type { Hex } from 'viem'

/** Gives the SHA-256 of a file, which anybody can compute from a copy with tools that they have. */
export function toDocumentHash(bytes: Buffer): Hex {
  return `0x${createHash('sha256').update(bytes).digest('hex')}`
}
