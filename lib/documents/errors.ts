import { AppError } from '@/lib/errors/app-error'
import { largestMegabytes } from './limits'

export const documentFaults = [
  'missing',
  'empty',
  'too_large',
  'cut_off',
  'type_unknown',
  'pdf_damaged',
  'pdf_active',
  'pdf_encrypted',
  'pdf_unreadable',
  'picture_damaged',
  'picture_too_large',
] as const
export type DocumentFault = (typeof documentFaults)[number]

/** A file that is not taken. Nothing of it is kept. */
export class DocumentRefusedError extends AppError<`documents.${DocumentFault}`> {
  override name = 'DocumentRefusedError'
  constructor({ reason, cause }: { reason: DocumentFault; cause?: unknown }) {
    super(`documents.${reason}`, `The file is not taken: ${reason}.`, { facts: { megabytes: largestMegabytes }, cause })
  }
}

/** A document that an act names and that is not there, or not the officer's own. */
export class DocumentGoneError extends AppError<'documents.gone'> {
  override name = 'DocumentGoneError'
  constructor({ id }: { id: string }) {
    super('documents.gone', `No document "${id}" of this officer waits to be used.`, { facts: { id } })
  }
}

/** A document that is not what was sealed. None of its bytes is given out. */
export class DocumentBrokenError extends AppError<'documents.broken'> {
  override name = 'DocumentBrokenError'
  constructor({ id, cause }: { id: string; cause?: unknown }) {
    super('documents.broken', `The document "${id}" is not what was sealed: it was changed, moved or damaged.`, {
      facts: { id },
      cause,
    })
  }
}
