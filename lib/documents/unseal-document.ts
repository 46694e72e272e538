import { createDecipheriv } from 'node:crypto'
import type { FieldKeys } from '@/lib/people/keys'
import { sealAlgorithm, sealTagBytes } from '@/lib/people/seal'
import { DocumentBrokenError } from './errors'
import { openEnvelope } from './open-envelope'
import { type DocumentFacts, sealIvBytes, toAssociated } from './seal-document'
import { toDocumentHash } from './to-document-hash'

/**
 * Gives a file that `sealDocument` closed, with its name.
 *
 * Throws {@link DocumentBrokenError} when one bit of it, of its envelope or of its facts is another: then nothing of it is
 * given out.
 */
export function unsealDocument(
  keys: FieldKeys,
  { sealed, envelope, ...facts }: DocumentFacts & { sealed: Buffer; envelope: string },
): { name: string; bytes: Buffer<ArrayBuffer> } {
  const { name, key } = openEnvelope(keys, { ...facts, envelope })
  const bytes = decrypt(sealed, key, facts)
  // INVARIANT: what is given out is what the evidence record names.
  if (bytes.length !== facts.sizeBytes || toDocumentHash(bytes) !== facts.hash) {
    throw new DocumentBrokenError({ id: facts.id })
  }
  return { name, bytes }
}

function decrypt(sealed: Buffer, key: Buffer, facts: Pick<DocumentFacts, 'id' | 'hash'>): Buffer<ArrayBuffer> {
  const head = sealIvBytes + sealTagBytes
  try {
    const iv = sealed.subarray(0, sealIvBytes)
    const decipher = createDecipheriv(sealAlgorithm, key, iv, { authTagLength: sealTagBytes })
    decipher.setAAD(toAssociated(facts))
    decipher.setAuthTag(sealed.subarray(sealIvBytes, head))
    return Buffer.concat([decipher.update(sealed.subarray(head)), decipher.final()])
  } catch (cause) {
    throw new DocumentBrokenError({ id: facts.id, cause })
  }
}
