import type { Hash } from 'viem'
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

export class EvidenceUnknownError extends AppError<'evidence.record_unknown'> {
  override name = 'EvidenceUnknownError'
  constructor({ hash }: { hash: Hash }) {
    super('evidence.record_unknown', `No evidence record has the hash ${hash}.`, {
      facts: { hash },
      visibility: 'log',
    })
  }
}

export class EvidenceClosedAlreadyError extends AppError<'evidence.record_closed_already'> {
  override name = 'EvidenceClosedAlreadyError'
  constructor({ hash, txHash }: { hash: Hash; txHash: Hash }) {
    super('evidence.record_closed_already', `The evidence record ${hash} was closed by the transaction ${txHash}.`, {
      facts: { hash, txHash },
      visibility: 'log',
    })
  }
}
