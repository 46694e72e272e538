import { parseText } from '@/lib/form/parse-text'
import { type DocumentType, typeFacts } from './document-types'
import { longestNameCharacters } from './limits'

const endings = /\.(pdf|png|jpe?g)$/i
// Marks that nobody sees, but for those with which some languages and signs join their letters.
const unseen = /(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
// What systems of one kind or another do not allow in the name of a file.
const reserved = /["*:<>?|]+/g

/**
 * Gives the name under which a file is shown and downloaded, from the name that its sender gave it: without folders,
 * control characters and marks that turn the direction of writing, at most {@link longestNameCharacters} long, with the
 * ending of what it is. Without a name that can be used it is `document`.
 */
export function toDocumentName(given: string, type: DocumentType): string {
  const [file = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1)
  const plain = parseText(file).replace(unseen, '').replace(reserved, '-').replace(/\s+/g, ' ')
  // A dot in front hides a file, one at the end confuses some systems.
  const base = plain.replace(endings, '').replace(/^[.\s]+|[.\s]+$/g, '')
  const { ending } = typeFacts[type]
  // By characters, so that none is cut in half.
  const short = [...base]
    .slice(0, longestNameCharacters - ending.length)
    .join('')
    .trim()
  return `${short || 'document'}${ending}`
}
