import { statusOf } from '@/lib/errors/status-of'
import { directionOf } from '@/lib/i18n/locale'
import { LimitReachedError } from '@/lib/rate-limits/errors'
import type errorPage from '@/messages/en/error-page.json'
import type errors from '@/messages/en/errors.json'
import type { Locale } from '@/nation.config'
import type { RequestRefusedError } from './errors'

type Refusal = RequestRefusedError | LimitReachedError

/**
 * Gives the answer to a request that is refused before any page or route has seen it: to a route's caller the code, to a
 * reader a page of one sentence that needs neither script nor database.
 */
export async function toRefusal(
  error: Refusal,
  { pathname, locale }: { pathname: string; locale: Locale },
): Promise<Response> {
  const headers = new Headers({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  })
  if (error instanceof LimitReachedError) headers.set('retry-after', String(error.retryAfterSeconds))
  const { code } = error
  const init = { status: statusOf(code), headers }
  if (pathname.startsWith('/api/')) return Response.json({ code }, init)
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(await toPage(code, locale), init)
}

async function toPage(code: Refusal['code'], locale: Locale): Promise<string> {
  const [{ default: sentences }, { default: page }] = await Promise.all([
    import(`@/messages/${locale}/errors.json`) as Promise<{ default: typeof errors }>,
    import(`@/messages/${locale}/error-page.json`) as Promise<{ default: typeof errorPage }>,
  ])
  const { http, limits } = sentences.errors
  const sentence = {
    'http.origin_foreign': http.origin_foreign,
    'http.length_missing': http.length_missing,
    'http.body_too_large': http.body_too_large,
    'http.address_too_long': http.address_too_long,
    'limits.reached': limits.reached,
  }[code]
  const { refusedTitle, start } = page.errorPage
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${refusedTitle}</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}</style>
<main><h1>${refusedTitle}</h1><p>${sentence}</p><p><a href="/">${start}</a></p></main>
</html>
`
}
