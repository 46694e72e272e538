import { createCipheriv, randomBytes } from 'node:crypto'
import type { Hex } from 'viem'
import type { FieldKeys } from '@/lib/people/keys'
import { seal, sealAlgorithm, sealTagBytes } from '@/lib/people/seal'
import type { DocumentAct } from './document-rules'
import type { DocumentType } from './document-types'
import { placeOfDocument } from './places'

/** What is known of a document besides its bytes. */
export type DocumentFacts = {
  id: string
  act: DocumentAct
  /** Whose act. */
  person: Hex
  type: DocumentType
  sizeBytes: number
  hash: Hex
}

export const sealIvBytes = 12
const keyBytes = 32

/**
 * Encrypts a file with a key of its own (AES-256-GCM), and that key with the field key.
 *
 * `sealed` is the initial vector, the tag and the file; it opens only with this document's id and hash. `envelope` holds the
 * file's key and name, and repeats the facts, so that a fact that is changed beside it is found out. When the field key
 * changes, only envelopes are sealed anew: {@link placeOfDocument} says for where.
 */
export function sealDocument(
  keys: FieldKeys,
  { bytes, name, ...facts }: DocumentFacts & { bytes: Buffer; name: string },
): { envelope: string; sealed: Buffer } {
  const key = randomBytes(keyBytes)
  const iv = randomBytes(sealIvBytes)
  const cipher = createCipheriv(sealAlgorithm, key, iv, { authTagLength: sealTagBytes })
  cipher.setAAD(toAssociated(facts))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  const text = JSON.stringify({ ...facts, name, key: key.toString('base64url') })
  return {
    envelope: seal(keys, { text, place: placeOfDocument(facts.id) }),
    sealed: Buffer.concat([iv, cipher.getAuthTag(), body]),
  }
}

/** What a sealed file is tied to. */
export function toAssociated({ id, hash }: Pick<DocumentFacts, 'id' | 'hash'>): Buffer {
  return Buffer.from(`documents.files.sealed:${id}:${hash}`, 'utf8')
}
