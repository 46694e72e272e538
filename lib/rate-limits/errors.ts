import { AppError } from '@/lib/errors/app-error'
import type { LimitName } from './limits'

/** Somebody did more than a limit allows. What they tried has not been begun. */
export class LimitReachedError extends AppError<'limits.reached'> {
  override name = 'LimitReachedError'
  readonly retryAfterSeconds: number
  constructor({ limit, retryAfterSeconds }: { limit: LimitName; retryAfterSeconds: number }) {
    super('limits.reached', `The limit "${limit}" is reached; it is free again in ${retryAfterSeconds} s.`, {
      facts: { limit, retryAfterSeconds },
    })
    this.retryAfterSeconds = retryAfterSeconds
  }
}
