import { AppError } from '@/lib/errors/app-error'

export class FoundingFailedError extends AppError<'founding.failed'> {
  override name = 'FoundingFailedError'
  constructor({ step, reason }: { step: string; reason: string }) {
    super('founding.failed', `The nation could not be founded: ${step} failed (${reason}).`, {
      facts: { step, reason },
      visibility: 'log',
    })
  }
}
