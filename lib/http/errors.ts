import { AppError } from '@/lib/errors/app-error'

export type RequestFault = 'origin_foreign' | 'body_too_large' | 'length_missing' | 'address_too_long'

/** A request that is refused for how it was sent, before anything has looked at what it asks for. */
export class RequestRefusedError extends AppError<`http.${RequestFault}`> {
  override name = 'RequestRefusedError'
  constructor({ reason }: { reason: RequestFault }) {
    super(`http.${reason}`, `Request refused: ${reason}.`)
  }
}
