import { createDecipheriv } from 'node:crypto'
import { SealBrokenError, SealKeyMissingError } from './errors'
import type { FieldKeys } from './keys'
import { sealAlgorithm, sealTagBytes } from './seal'

const shape = /^v([1-9]\d{0,8})\.([\w-]{16})\.([\w-]{22})\.([\w-]*)$/

/**
 * Opens a field that `seal` closed for the same place.
 *
 * Throws {@link SealKeyMissingError} when its key is not at hand, and {@link SealBrokenError} when one bit of it, or of its
 * place, is another, or when the key of its version is not the one that sealed it.
 */
export function unseal({ keys }: FieldKeys, { sealed, place }: { sealed: string; place: string }): string {
  const [, version, iv, tag, text] = shape.exec(sealed) ?? []
  if (version === undefined || iv === undefined || tag === undefined || text === undefined) throw new SealBrokenError()
  const key = keys.get(Number(version))
  if (!key) throw new SealKeyMissingError({ version: Number(version) })
  try {
    const decipher = createDecipheriv(sealAlgorithm, key, toBytes(iv), { authTagLength: sealTagBytes })
    decipher.setAAD(Buffer.from(place, 'utf8'))
    decipher.setAuthTag(toBytes(tag))
    return Buffer.concat([decipher.update(toBytes(text)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new SealBrokenError({ cause })
  }
}

function toBytes(base64url: string): Buffer {
  const bytes = Buffer.from(base64url, 'base64url')
  // The last character may hold bits that no byte takes: one text, one spelling.
  if (bytes.toString('base64url') !== base64url) throw new Error('not the canonical spelling')
  return bytes
}
