import { checkJpeg } from './check-jpeg'
import { checkPdf } from './check-pdf'
import { checkPng } from './check-png'
import type { DocumentType } from './document-types'
import { DocumentRefusedError } from './errors'
import { largestBytes } from './limits'

const kinds = [
  { type: 'pdf', begins: Buffer.from('%PDF-'), check: checkPdf },
  { type: 'png', begins: Buffer.from([0x89, 0x50, 0x4e, 0x47]), check: checkPng },
  { type: 'jpeg', begins: Buffer.from([0xff, 0xd8, 0xff]), check: checkJpeg },
] as const satisfies readonly { type: DocumentType; begins: Buffer; check: (bytes: Buffer) => void }[]

/**
 * Gives what a file is, judged by its content alone, once it has passed the checks of its kind.
 *
 * It does not promise that a file is harmless: what the checks cannot see stands in docs/decisions/documents.md.
 *
 * Throws {@link DocumentRefusedError} with the first thing that is wrong.
 */
export function checkDocument(bytes: Buffer): DocumentType {
  if (bytes.length === 0) throw new DocumentRefusedError({ reason: 'empty' })
  if (bytes.length > largestBytes) throw new DocumentRefusedError({ reason: 'too_large' })
  // INVARIANT: a file is one thing from its first byte, so that nothing else can read it as another.
  const kind = kinds.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins))
  if (!kind) throw new DocumentRefusedError({ reason: 'type_unknown' })
  kind.check(bytes)
  return kind.type
}
