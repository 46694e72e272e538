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

export class EvidenceTooLongError extends AppError<'evidence.text_too_long'> {
  override name = 'EvidenceTooLongError'
  constructor({ longest }: { longest: number }) {
    super('evidence.text_too_long', `A text of the evidence record has more than ${longest} characters.`, {
      facts: { longest },
    })
  }
}
