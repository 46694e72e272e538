import { subscribe } from 'node:diagnostics_channel'

type Request = { origin?: unknown }
type Outcome = 'answered' | 'refused' | 'failed'

/**
 * Hears of every HTTP request that this process makes to one of these addresses: which node it was, how it ended and how long
 * it took until the answer began. What was asked is not looked at.
 */
export function watchNodeCalls(
  urls: Readonly<Record<string, readonly string[]>>,
  onEnd: (call: { side: string; outcome: Outcome; seconds: number }) => void,
): void {
  const sides = new Map(
    Object.entries(urls).flatMap(([side, all]) => all.map((url) => [new URL(url).origin, side] as const)),
  )
  const started = new WeakMap<Request, { side: string; at: number }>()

  function end(request: Request, outcome: Outcome): void {
    const call = started.get(request)
    if (!call) return
    started.delete(request)
    onEnd({ side: call.side, outcome, seconds: (performance.now() - call.at) / 1_000 })
  }

  subscribe('undici:request:create', (message) => {
    const { request } = message as { request: Request }
    const side = sides.get(String(request.origin))
    if (side !== undefined) started.set(request, { side, at: performance.now() })
  })
  subscribe('undici:request:headers', (message) => {
    const { request, response } = message as { request: Request; response: { statusCode: number } }
    end(request, response.statusCode >= 400 ? 'refused' : 'answered')
  })
  subscribe('undici:request:error', (message) => end((message as { request: Request }).request, 'failed'))
}
