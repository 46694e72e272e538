import { expect, test } from 'vitest'
import { nation } from '@/nation.config'
import { toRefusal } from './to-refusal'

const codes = [
  ['http.origin_foreign', 403],
  ['http.length_missing', 411],
  ['http.body_too_large', 413],
  ['http.address_too_long', 414],
  ['limits.reached', 429],
] as const

test.each(codes)('%s answers a route with its code and status %i', async (code, status) => {
  const response = await toRefusal(code, { pathname: '/api/auth/nonce', locale: 'en' })
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ code })
})

test.each(nation.locales.flatMap((locale) => codes.map(([code, status]) => [code, status, locale] as const)))(
  '%s answers a page with a sentence and status %i in %s',
  async (code, status, locale) => {
    const response = await toRefusal(code, { pathname: '/money/pay', locale })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const page = await response.text()
    expect(page).toContain(`lang="${locale}"`)
    expect(page).toMatch(/<h1>[^<]+<\/h1><p>[^<]{40,}<\/p>/)
    expect(page).not.toContain('undefined')
  },
)

test('a limit says when to come back, to machines too', async () => {
  const response = await toRefusal('limits.reached', { pathname: '/', locale: 'en', retryAfterSeconds: 42 })
  expect(response.headers.get('retry-after')).toBe('42')
})

test('a refusal runs nothing, is framed by nobody and kept by nobody', async () => {
  const { headers } = await toRefusal('limits.reached', { pathname: '/', locale: 'en' })
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
})
