import { AppError } from '@/lib/errors/app-error'

export const evidenceFaults = ['authority_empty', 'order_empty', 'statement_empty', 'decision_empty'] as const
export type EvidenceFault = (typeof evidenceFaults)[number]

/** An evidence record that lacks what every staff act must say. */
export class EvidenceIncompleteError extends AppError<`evidence.${EvidenceFault}`> {
  override name = 'EvidenceIncompleteError'
  constructor({ reason }: { reason: EvidenceFault }) {
    super(`evidence.${reason}`, `The evidence record is incomplete: ${reason}.`)
  }
}

export type EvidenceText = 'authority' | 'order' | 'statement'

export class EvidenceTooLongError extends AppError<`evidence.${EvidenceText}_too_long`> {
  override name = 'EvidenceTooLongError'
  constructor({ text, longest }: { text: EvidenceText; longest: number }) {
    super(`evidence.${text}_too_long`, `The ${text} of the evidence record has more than ${longest} characters.`, {
      facts: { longest },
    })
  }
}
