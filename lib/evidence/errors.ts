import type { Hash } from 'viem'
import { AppError } from '@/lib/errors/app-error'

export class EvidenceUnknownError extends AppError<'evidence.record_unknown'> {
  override name = 'EvidenceUnknownError'
  constructor({ hash }: { hash: Hash }) {
    super('evidence.record_unknown', `No evidence record has the hash ${hash}.`, { facts: { hash } })
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
