import { isHex } from 'viem'
import { z } from 'zod'
import { SealBrokenError } from '@/lib/people/errors'
import type { FieldKeys } from '@/lib/people/keys'
import { unseal } from '@/lib/people/unseal'
import { documentActs } from './document-rules'
import { documentTypes } from './document-types'
import { DocumentBrokenError } from './errors'
import { placeOfDocument } from './places'
import type { DocumentFacts } from './seal-document'

const hex = z.custom<`0x${string}`>((value) => isHex(value))
const shape = z.object({
  id: z.string(),
  act: z.enum(documentActs),
  person: hex,
  type: z.enum(documentTypes),
  sizeBytes: z.number(),
  hash: hex,
  name: z.string(),
  key: z.string(),
})

/**
 * Gives a document's name and its own key out of its envelope.
 *
 * Throws {@link DocumentBrokenError} when the envelope was changed or belongs to another document, or says something else
 * than `facts`. A field key that is not at hand is no fault of the document and throws what `unseal` throws.
 */
export function openEnvelope(
  keys: FieldKeys,
  { envelope, ...facts }: DocumentFacts & { envelope: string },
): { name: string; key: Buffer } {
  const { id, act, person, type, sizeBytes, hash } = facts
  const { name, key, ...said } = shape.parse(JSON.parse(open(keys, { id, envelope })))
  // INVARIANT: what a row says of a document is what was sealed with it.
  const isSame =
    said.id === id &&
    said.act === act &&
    said.person === person &&
    said.type === type &&
    said.sizeBytes === sizeBytes &&
    said.hash === hash
  if (!isSame) throw new DocumentBrokenError({ id })
  return { name, key: Buffer.from(key, 'base64url') }
}

function open(keys: FieldKeys, { id, envelope }: { id: string; envelope: string }): string {
  try {
    return unseal(keys, { sealed: envelope, place: placeOfDocument(id) })
  } catch (cause) {
    if (cause instanceof SealBrokenError) throw new DocumentBrokenError({ id, cause })
    throw cause
  }
}
