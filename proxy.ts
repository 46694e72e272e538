import { type NextRequest, NextResponse } from 'next/server'
import { takeRequest } from '@/lib/auth/take-request'
import { nationSides } from '@/lib/chain/chains'
import { contentSecurityPolicy } from '@/lib/env/content-security-policy'
import { isDevelopment } from '@/lib/env/is-development'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { serverEnv } from '@/lib/env/server'
import { RequestRefusedError } from '@/lib/http/errors'
import { findRequestFault } from '@/lib/http/find-request-fault'
import { requestIdHeader, toRequestId } from '@/lib/http/request-id'
import { toRefusal } from '@/lib/http/to-refusal'
import { chooseLocale, isLocale, localeCookie } from '@/lib/i18n/locale'
import { isTheme, themeCookie } from '@/lib/nation/theme'

const routePolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'; sandbox"
const year = 365 * 24 * 60 * 60

export async function proxy(request: NextRequest): Promise<Response> {
  const id = toRequestId(request.headers.get(requestIdHeader))
  const response = (await refuse(request)) ?? rememberPreferences(request) ?? withSecurityPolicy(request, id)
  response.headers.set(requestIdHeader, id)
  return response
}

/** What is sent from a foreign page, too large or too often goes no further. */
async function refuse(request: NextRequest): Promise<Response | undefined> {
  const { pathname } = request.nextUrl
  const locale = chooseLocale({
    chosen: request.cookies.get(localeCookie)?.value,
    accepted: request.headers.get('accept-language'),
  })
  const fault = findRequestFault(request, serverEnv().NEXTAUTH_URL)
  const refusal = fault ? new RequestRefusedError({ reason: fault }) : await takeRequest(request)
  return refusal && toRefusal(refusal, { pathname, locale })
}

/** `?lang=fr` and `?theme=dark` set a cookie and lead back to the same page, so that the switches need no JavaScript. */
function rememberPreferences(request: NextRequest): NextResponse | undefined {
  const { searchParams } = request.nextUrl
  const locale = searchParams.get('lang')
  const theme = searchParams.get('theme')
  if (request.method !== 'GET' || (locale === null && theme === null)) return undefined

  const clean = pageBefore(request) ?? request.nextUrl.clone()
  clean.searchParams.delete('lang')
  clean.searchParams.delete('theme')
  const response = NextResponse.redirect(clean, 303)
  const options = {
    path: '/',
    maxAge: year,
    sameSite: 'lax',
    httpOnly: true,
    secure: request.nextUrl.protocol === 'https:',
  } as const
  if (isLocale(locale)) response.cookies.set(localeCookie, locale, options)
  if (isTheme(theme)) response.cookies.set(themeCookie, theme, options)
  return response
}

/** The switches are links to `?lang=fr` alone: what else the address held, a payee say, stands in where they were pressed. */
function pageBefore(request: NextRequest): URL | undefined {
  const before = request.headers.get('referer')
  if (!before || !URL.canParse(before)) return undefined
  const { host, pathname, search } = new URL(before)
  if (host !== request.headers.get('host') || pathname !== request.nextUrl.pathname) return undefined
  const page = request.nextUrl.clone()
  page.search = search
  return page
}

function withSecurityPolicy(request: NextRequest, id: string): NextResponse {
  // The policy that stands here is the one that the browser gets, whatever a route sets. What routes answer is never a page,
  // and a document that officers handed in must not act as one.
  const isRoute = request.nextUrl.pathname.startsWith('/api/')
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const urls = rpcUrls()
  const connect = nationSides.map((side) => urls[side])
  const policy = isRoute ? routePolicy : contentSecurityPolicy({ nonce, connect, isDevelopment: isDevelopment() })

  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set(requestIdHeader, id)
  // Next reads the nonce for its own scripts from the policy on the request.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

export const config = {
  // What the build has named by its content needs no policy of a page, and is asked for many times a page.
  matcher: ['/((?!_next/static/).*)'],
}
