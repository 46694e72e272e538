import { expect, test } from 'vitest'
import { LimitReachedError } from '@/lib/rate-limits/errors'
import { nation } from '@/nation.config'
import { RequestRefusedError } from './errors'
import { toRefusal } from './to-refusal'

const limitReached = new LimitReachedError({ limit: 'strangerRequest', retryAfterSeconds: 42 })
const refusals = [
  [new RequestRefusedError({ reason: 'origin_foreign' }), 403],
  [new RequestRefusedError({ reason: 'length_missing' }), 411],
  [new RequestRefusedError({ reason: 'body_too_large' }), 413],
  [new RequestRefusedError({ reason: 'address_too_long' }), 414],
  [limitReached, 429],
] as const

test.each(refusals)('a route answers its code: %s %i', async (error, status) => {
  const response = await toRefusal(error, { pathname: '/api/auth/nonce', locale: 'en' })
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ code: error.code })
})

test.each(nation.locales.flatMap((locale) => refusals.map(([error, status]) => [error, status, locale] as const)))(
  'a page is one sentence: %s %i in %s',
  async (error, status, locale) => {
    const response = await toRefusal(error, { pathname: '/money/pay', locale })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const page = await response.text()
    expect(page).toContain(`lang="${locale}"`)
    expect(page).toMatch(/<h1>[^<]+<\/h1><p>[^<]{40,}<\/p>/)
    expect(page).not.toContain('undefined')
  },
)

test('a limit says when to come back, to machines too', async () => {
  const response = await toRefusal(limitReached, { pathname: '/', locale: 'en' })
  expect(response.headers.get('retry-after')).toBe('42')
})

test('a refusal runs nothing, is framed by nobody and kept by nobody', async () => {
  const { headers } = await toRefusal(limitReached, { pathname: '/', locale: 'en' })
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
})
