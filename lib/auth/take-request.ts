import 'server-only'
import type { NextRequest } from 'next/server'
import { clientAddressOf } from '@/lib/http/client-address'
import { toAddressKey } from '@/lib/http/to-address-key'
import { serverLog } from '@/lib/log/server-log'
import { LimitReachedError } from '@/lib/rate-limits/errors'
import { requireWithinLimit } from '@/lib/rate-limits/require-within-limit'
import { toStoreError } from '@/lib/store/to-store-error'
import { readSessionCookie } from './read-session-cookie'

type Asked = Pick<NextRequest, 'cookies' | 'headers' | 'nextUrl'>

/**
 * Counts one request for whoever is signed in, else for the address it comes from, and gives the refusal when it is one too
 * many.
 *
 * When the database does not answer, none is: pages that need no records can still be read then. What must not go on
 * uncounted, signing in above all, counts itself and stops.
 */
export async function takeRequest({ cookies, headers, nextUrl }: Asked): Promise<LimitReachedError | undefined> {
  // Whoever asks whether this process lives must not have to wait for the database.
  if (nextUrl.pathname === '/api/health' && nextUrl.searchParams.get('check') === 'live') return undefined
  const session = await readSessionCookie(cookies)
  try {
    await (session === undefined
      ? requireWithinLimit('strangerRequest', toAddressKey(clientAddressOf(headers)))
      : requireWithinLimit('request', session))
  } catch (error) {
    if (error instanceof LimitReachedError) return error
    serverLog().warn({ err: toStoreError(error) }, 'a request was not counted')
  }
  return undefined
}
