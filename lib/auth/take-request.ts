import 'server-only'
import type { NextRequest } from 'next/server'
import { clientAddressHeader } from '@/lib/http/mark-requests'
import { toAddressKey } from '@/lib/http/to-address-key'
import { serverLog } from '@/lib/log/server-log'
import type { Taken } from '@/lib/rate-limits/take-from-limit'
import { takeFromServerLimit } from '@/lib/rate-limits/take-from-server-limit'
import { toStoreError } from '@/lib/store/to-store-error'
import { readSessionCookie } from './read-session-cookie'

type Asked = Pick<NextRequest, 'cookies' | 'headers' | 'nextUrl'>

/**
 * Counts one request for whoever is signed in, else for the address it comes from, and tells whether it is within the limit.
 *
 * When the database does not answer, everything is: pages that need no records can still be read then. What must not go on
 * uncounted, signing in above all, counts itself and stops.
 */
export async function takeRequest({ cookies, headers, nextUrl }: Asked): Promise<Taken> {
  // Whoever asks whether this process lives must not have to wait for the database.
  if (nextUrl.pathname === '/api/health' && nextUrl.searchParams.get('check') === 'live') return { isAllowed: true }
  const session = await readSessionCookie(cookies)
  try {
    return await (session === undefined
      ? takeFromServerLimit('strangerRequest', toAddressKey(headers.get(clientAddressHeader)))
      : takeFromServerLimit('request', session))
  } catch (error) {
    serverLog().warn({ err: toStoreError(error) }, 'a request was not counted')
    return { isAllowed: true }
  }
}
