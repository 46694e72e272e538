import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { requestContext } from '@/lib/log/request-context'

/** A request that has ended. `status` 499: whoever asked left before the answer was complete. */
export type EndedRequest = {
  requestId: string | undefined
  method: string
  route: string
  status: number
  seconds: number
}

const channel = 'http.server.request.start'
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const leftStatus = 499

/**
 * Hears of every request that a server of this process answers, of its route pattern and never of its address, and makes
 * route and id known to the code that answers it. Gives what ends the watch.
 */
export function watchRequests({
  toRoute,
  isWatched = () => true,
  onStart = () => undefined,
  onEnd,
}: {
  toRoute: (pathname: string) => string
  isWatched?: (server: Server) => boolean
  onStart?: () => void
  onEnd: (request: EndedRequest) => void
}): () => void {
  function listen(message: unknown): void {
    const { request, response, server } = message as {
      request: IncomingMessage
      response: ServerResponse
      server: Server
    }
    if (!isWatched(server)) return
    const startedAt = performance.now()
    const method = methods.has(request.method ?? '') ? (request.method ?? '') : 'OTHER'
    const route = toRoute(pathnameOf(request.url ?? '/'))
    // proxy.ts names the request, in its answer and for the code that makes it. Files do not pass there: whatever stands on
    // a request for one is from outside.
    const named = () => wellFormed(response.getHeader('x-request-id'))
    requestContext().enterWith({ route, requestId: () => named() ?? wellFormed(request.headers['x-request-id']) })
    onStart()
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : leftStatus
      onEnd({ requestId: named(), method, route, status, seconds: (performance.now() - startedAt) / 1_000 })
    })
  }
  subscribe(channel, listen)
  return () => void unsubscribe(channel, listen)
}

function pathnameOf(url: string): string {
  const end = url.search(/[?#]/)
  return end === -1 ? url : url.slice(0, end)
}

function wellFormed(id: unknown): string | undefined {
  return typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : undefined
}
