import { createHmac } from 'node:crypto'

/**
 * Gives what an identity number is found by, without showing it: equal for two spellings of one number, and of no use to
 * whoever lacks the key.
 */
export function toLookup(lookupKey: Uint8Array, nationalId: string): string {
  const plain = nationalId
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return createHmac('sha256', lookupKey).update(`national_id:${plain}`, 'utf8').digest('hex')
}
