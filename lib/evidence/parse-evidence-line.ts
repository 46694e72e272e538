import { parseText } from '@/lib/form/parse-text'
import { type EvidenceFault, EvidenceIncompleteError, EvidenceTooLongError } from './errors'

/** Gives a text of an evidence record without blanks around it. Throws when it is empty or longer than it may be. */
export function parseEvidenceLine(text: string, { empty, longest }: { empty: EvidenceFault; longest: number }): string {
  const line = parseText(text)
  if (line === '') throw new EvidenceIncompleteError({ reason: empty })
  if (line.length > longest) throw new EvidenceTooLongError({ longest })
  return line
}
