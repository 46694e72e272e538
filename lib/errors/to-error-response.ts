import 'server-only'
import { serverLog } from '@/lib/log/server-log'
import { LimitReachedError } from '@/lib/rate-limits/errors'
import { toStoreError } from '@/lib/store/to-store-error'
import { AppError } from './app-error'
import { statusOf } from './status-of'

/** Gives the answer of a route for an error: its code and nothing of its inside. Unexpected ones are logged. */
export function toErrorResponse(error: unknown): Response {
  const known = toStoreError(error)
  if (known instanceof AppError && known.visibility === 'shown') {
    const headers = known instanceof LimitReachedError ? { 'retry-after': String(known.retryAfterSeconds) } : undefined
    return Response.json({ code: known.code }, { status: statusOf(known.code), ...(headers && { headers }) })
  }
  serverLog().error({ err: error }, 'a route failed')
  return Response.json({ code: 'unexpected' }, { status: 500 })
}
