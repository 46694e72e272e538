import 'server-only'
import type { Instrumentation } from 'next'
import { serverLog } from './server-log'

/**
 * Logs an error that Next answered a request with, under the digest that the error page shows, so that the line is found by
 * the number that a citizen reads out.
 */
export const reportRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const id = request.headers['x-request-id']
  serverLog().error(
    { err: error, digest: digestOf(error), requestId: Array.isArray(id) ? id[0] : id, route: context.routePath },
    'a request failed',
  )
}

function digestOf(error: unknown): string | undefined {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
  return typeof digest === 'string' ? digest : undefined
}
