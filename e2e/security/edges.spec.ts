import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { APIResponse } from '@playwright/test'
import { buildDir, nationUrl, query } from '../fixtures/nation'
import { startPortal } from '../fixtures/portal'
import { expect, test } from '../fixtures/test'

const own = { origin: nationUrl }

test('every kind of answer carries the headers that protect its reader', async ({ request }) => {
  const chunk = readdirSync(join(buildDir, 'static/chunks')).find((name) => name.endsWith('.js')) ?? ''
  const answers: [string, number, 'GET' | 'POST'][] = [
    ['/', 200, 'GET'],
    ['/?lang=fr', 303, 'GET'],
    ['/home', 307, 'GET'],
    ['/privacy/', 308, 'GET'],
    ['/no-such-page', 404, 'GET'],
    ['/favicon.ico', 404, 'GET'],
    ['/fonts/no-such-font.woff2', 404, 'GET'],
    ['/_next/static/chunks/no-such-file.js', 404, 'GET'],
    [`/_next/static/chunks/${chunk}`, 200, 'GET'],
    ['/_next/image?url=%2Ficon.svg&w=64&q=75', 404, 'GET'],
    ['/icon.svg', 200, 'GET'],
    ['/fonts/OFL.txt', 200, 'GET'],
    ['/api/health', 200, 'GET'],
    ['/api/no-such-route', 404, 'GET'],
    ['/api/auth/nonce', 405, 'GET'],
    ['/api/auth/nonce', 403, 'POST'],
  ]
  for (const [at, status, method] of answers) {
    const response = await request.fetch(at, { method, maxRedirects: 0 })
    const headers = response.headers()
    expect(response.status(), at).toBe(status)
    expect(headers['content-security-policy'], at).toMatch(/^default-src '(self|none)';.*frame-ancestors 'none'/)
    expect(headers['x-frame-options'], at).toBe('DENY')
    expect(headers['x-content-type-options'], at).toBe('nosniff')
    expect(headers['strict-transport-security'], at).toContain('max-age=')
    expect(headers['cross-origin-opener-policy'], at).toBe('same-origin')
    expect(headers['cross-origin-resource-policy'], at).toBe('same-origin')
    expect(headers['referrer-policy'], at).toBe('strict-origin-when-cross-origin')
    expect(headers['permissions-policy'], at).toContain('geolocation=()')
    expect(headers['x-powered-by'], at).toBeUndefined()
    const type = headers['content-type'] ?? ''
    if (type.startsWith('text/html') || at.startsWith('/api/')) {
      expect(headers['x-request-id'], at).toMatch(/^[0-9a-f-]{36}$/)
      if (status < 300 || status >= 400) expect(headers['cache-control'] ?? 'no-store', at).toContain('no-store')
    }
  }
})

test('a page runs no script but those that carry its own number, which is new every time', async ({ request }) => {
  const numbers = new Set<string>()
  for (const at of ['/', '/', '/no-such-page', '/sign-in']) {
    const response = await request.get(at)
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '') ?? []
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script, at).toContain(`nonce="${nonce}"`)
    numbers.add(nonce)
  }
  expect(numbers.size).toBe(4)
})

test('what is sent too large or without its size is refused before it is read', async ({ request }) => {
  const large = 'x'.repeat(66_000)
  expect((await request.post('/money/pay', { headers: own, data: large })).status()).toBe(413)
  const route = await request.post('/api/auth/nonce', { headers: own, data: large })
  expect(route.status()).toBe(413)
  expect(await route.json()).toEqual({ code: 'http.body_too_large' })

  const body = new Blob(['some bytes']).stream()
  const init = { method: 'POST', headers: own, body, duplex: 'half' } as RequestInit
  const unmeasured = await fetch(`${nationUrl}/api/auth/nonce`, init)
  expect(unmeasured.status).toBe(411)
  expect(await unmeasured.json()).toEqual({ code: 'http.length_missing' })
})

test('an address or headers longer than any of ours are refused', async ({ request }) => {
  expect((await request.get(`/?next=${'a'.repeat(5_000)}`)).status()).toBe(414)
  const response = await fetch(`${nationUrl}/`, { headers: { cookie: 'a'.repeat(20_000) } })
  expect(response.status).toBe(431)
})

test.describe('a foreign page', () => {
  test.use({ expectedErrors: [/403 \(Forbidden\)/] })

  test('a form on a foreign page changes nothing, although the browser sends the session along', async ({
    page,
    people,
    signIn,
    words,
  }) => {
    await signIn(people.payer.account)
    // Another port is another origin, and the same site: the browser sends the cookies even of the strictest kind.
    const site = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(
        `<form method="post" action="${nationUrl}/money/pay"><input name="payee" value="0x"><button>Win</button></form>`,
      )
    })
    await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve))
    await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`)
    const answer = page.waitForResponse(`${nationUrl}/money/pay`)
    await page.getByRole('button').click()
    expect((await answer).status()).toBe(403)
    await expect(page.getByText(words('errors.http.origin_foreign'))).toBeVisible()
    await page.getByRole('link').click()
    await expect(page).toHaveURL(`${nationUrl}/`)
    site.close()
  })
})

test('nobody chooses the address they are counted by, and one who comes too often is told when to come back', async ({
  request,
}) => {
  // New ones at every run: windows stay for a minute.
  const [first, mine, other] = Array.from({ length: 3 }, () => `10.${[...randomBytes(3)].join('.')}`)
  // One trusted proxy in front: what it adds at the right end counts, what stood there before does not.
  const portal = await startPortal({
    CIVITAS_TRUSTED_PROXIES: '1',
    CIVITAS_ADDRESS_LIMIT_FACTOR: '1',
    CIVITAS_METRICS_PORT: '0',
  })
  try {
    const ask = (address: string | undefined, claimed: string | undefined) =>
      request.post(`${portal.url}/api/auth/nonce`, {
        headers: { origin: portal.url, 'x-forwarded-for': `${claimed}, ${address}`, 'x-client-address': claimed ?? '' },
      })
    // The first visitor waits until the process has read what it needs.
    expect((await ask(first, mine)).status()).toBe(200)
    const answers: APIResponse[] = []
    // Several at once, so that all fall into one window.
    for (let asked = 0; asked < 70; asked += 10) {
      const some = Array.from({ length: 10 }, (_, n) => ask(mine, `198.51.100.${asked + n}`))
      answers.push(...(await Promise.all(some)))
    }
    const statuses = answers.map((answer) => answer.status()).sort()
    expect(statuses).toEqual([...Array.from({ length: 60 }, () => 200), ...Array.from({ length: 10 }, () => 429)])
    const refused = answers.filter((answer) => answer.status() === 429)
    for (const answer of refused) {
      expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
      expect(await answer.json()).toEqual({ code: 'limits.reached' })
    }
    expect((await ask(other, mine)).status()).toBe(200)
  } finally {
    await portal.stop()
  }
  const keys = await query<{ key: string }>('select key from auth.rate_limits')
  expect(JSON.stringify(keys)).not.toMatch(/10\.\d+\.\d+|127\.0\.0/)
})
