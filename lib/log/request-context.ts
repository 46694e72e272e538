import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from '@/lib/process-wide'

/** The request that the code which asks works for. */
export type RequestContext = { route: string; requestId(): string | undefined }

/** What is known, anywhere in the code, of the request that it works for. Set by `watchRequests`. */
export function requestContext(): AsyncLocalStorage<RequestContext> {
  return processWide('request-context', () => new AsyncLocalStorage<RequestContext>())
}
