import { createCipheriv, randomBytes } from 'node:crypto'
import { SealKeyMissingError } from './errors'
import type { FieldKeys } from './keys'

export const sealAlgorithm = 'aes-256-gcm'
export const sealTagBytes = 16
const ivBytes = 12

/**
 * Encrypts a field for one place: `v<key version>.<iv>.<tag>.<ciphertext>`, the parts in base64url.
 *
 * `place` says whose field it is and which one. It is not hidden, but a sealed text that is moved to another place does not
 * open there. Sealing the same text twice gives two different results; its length shows.
 */
export function seal({ current, keys }: FieldKeys, { text, place }: { text: string; place: string }): string {
  const key = keys.get(current)
  if (!key) throw new SealKeyMissingError({ version: current })
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(sealAlgorithm, key, iv, { authTagLength: sealTagBytes })
  cipher.setAAD(Buffer.from(place, 'utf8'))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [`v${current}`, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}
