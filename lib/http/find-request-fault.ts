import type { RequestFault } from './errors'

const kilobyte = 1_024
const longestAddress = 4 * kilobyte

/** What the portal's own forms need at most. */
const largestBody = 64 * kilobyte
/**
 * Routes that take more, by the beginning of their path. The route of documents takes 5 MB and refuses the rest by itself:
 * a person who chose a large scan is then led back to their form with a sentence, which nobody here could do.
 */
const largerBodies: readonly { path: string; bytes: number }[] = [{ path: '/api/documents', bytes: 65_536 * kilobyte }]

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

type Asked = { method: string; url: string; headers: Headers }

/**
 * Tells what is wrong with how a request was sent, or undefined when nothing is. Looks at its address and headers only, so
 * that what is refused is never read.
 */
export function findRequestFault({ method, url, headers }: Asked, ownUrl: string): RequestFault | undefined {
  const { pathname, search } = new URL(url)
  if (pathname.length + search.length > longestAddress) return 'address_too_long'
  // INVARIANT: what changes something comes from our own pages.
  if (!reading.has(method) && !isFromOwnPage(headers, ownUrl)) return 'origin_foreign'
  // A length that is not announced cannot be judged before the body is read. Next reads no more for a page's action than its
  // own limit says, and hands actions on to other pages without a length.
  if (headers.has('transfer-encoding') && pathname.startsWith('/api/')) return 'length_missing'
  if (Number(headers.get('content-length') ?? 0) > limitOf(pathname)) return 'body_too_large'
  return undefined
}

/** A missing Origin fails too: every browser sends it with what is not reading, and what does not is no browser of ours. */
function isFromOwnPage(headers: Headers, ownUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  const isForeign = site !== null && site !== 'same-origin' && site !== 'none'
  return headers.get('origin') === new URL(ownUrl).origin && !isForeign
}

function limitOf(pathname: string): number {
  const larger = largerBodies.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  return larger?.bytes ?? largestBody
}
