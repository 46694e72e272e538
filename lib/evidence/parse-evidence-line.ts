import { parseText } from '@/lib/form/parse-text'
import { EvidenceIncompleteError, type EvidenceText, EvidenceTooLongError } from './errors'

/**
 * Gives a text of an evidence record without blanks around it. Throws when it is empty or longer than it may be; `name`
 * says which text it is.
 */
export function parseEvidenceLine(text: string, { name, longest }: { name: EvidenceText; longest: number }): string {
  const line = parseText(text)
  if (line === '') throw new EvidenceIncompleteError({ reason: `${name}_empty` })
  if (line.length > longest) throw new EvidenceTooLongError({ text: name, longest })
  return line
}
