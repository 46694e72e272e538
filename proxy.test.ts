import { NextRequest, type NextResponse } from 'next/server'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { toClientAddressHeader } from '@/lib/http/client-address'
import { limits } from '@/lib/rate-limits/limits'
import { rateLimits } from '@/lib/store/schema/auth'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { findFreePort } from '@/lib/store/testing/find-free-port'

const own = 'http://localhost:3000'
const secret = 'x'.repeat(32)
const key = Buffer.alloc(32, 1).toString('base64')

let store: TestDatabase

type Init = { method?: string; headers?: Record<string, string> }

async function visit(path: string, init: Init = {}): Promise<NextResponse> {
  const { proxy } = await import('./proxy')
  return (await proxy(new NextRequest(new URL(path, own), init))) as NextResponse
}

async function startWith(settings: Record<string, string>): Promise<void> {
  vi.resetModules()
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
}

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await store.drop()
})
beforeEach(async () => {
  await store.db.delete(rateLimits)
  await startWith({
    DATABASE_URL: store.url,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: own,
    CIVITAS_FIELD_KEY: key,
    CIVITAS_LOOKUP_KEY: key,
    CIVITAS_LOG_LEVEL: 'silent',
  })
})

describe('a choice in the address', () => {
  test('is remembered and leaves the address clean', async () => {
    const response = await visit('/privacy?lang=fr&theme=dark&page=2')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('http://localhost:3000/privacy?page=2')
    expect(response.cookies.get('civitas-locale')).toMatchObject({ value: 'fr', httpOnly: true, sameSite: 'lax' })
    expect(response.cookies.get('civitas-theme')).toMatchObject({ value: 'dark', path: '/' })
  })

  test('that the nation does not offer is dropped', async () => {
    const response = await visit('/?lang=de&theme=pink')
    expect(response.status).toBe(303)
    expect(response.cookies.getAll()).toEqual([])
  })

  test('is not taken from a form that is sent', async () => {
    const response = await visit('/?lang=fr', { method: 'POST', headers: { origin: own } })
    expect(response.cookies.getAll()).toEqual([])
  })
})

describe('the security policy', () => {
  test('has a new nonce for every page', async () => {
    const responses = await Promise.all([visit('/'), visit('/')])
    const policies = responses.map(({ headers }) => headers.get('content-security-policy'))
    expect(policies[0]).toMatch(/'nonce-[A-Za-z0-9+/]{22}=='/)
    expect(policies[0]).not.toBe(policies[1])
  })

  test('reaches the page that is rendered, so that its own scripts carry the nonce', async () => {
    const { headers } = await visit('/')
    expect(headers.get('x-middleware-request-content-security-policy')).toBe(headers.get('content-security-policy'))
  })
})

test('what a route answers can never act as a page', async () => {
  const { headers } = await visit('/api/documents/an-id')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*; sandbox$/)
})

describe('the name of a request', () => {
  test('is the same for the page, the log and the reader', async () => {
    const { headers } = await visit('/')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('x-middleware-request-x-request-id')).toBe(headers.get('x-request-id'))
  })

  test('stands on refusals and redirects too', async () => {
    for (const response of [await visit('/', { method: 'POST' }), await visit('/?lang=fr')])
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('what is refused', () => {
  test('a form from a foreign page, with a sentence in the reader’s language', async () => {
    const headers = { origin: 'https://evil.example', 'accept-language': 'fr' }
    const response = await visit('/money/pay', { method: 'POST', headers })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('lang="fr"')
  })

  test('a call of a route without an origin, with a code', async () => {
    const response = await visit('/api/auth/nonce', { method: 'POST' })
    expect(response.status).toBe(403)
    expect(await response.json()).toEqual({ code: 'http.origin_foreign' })
  })
})

describe('how often', () => {
  const from = (address: string) => ({ headers: { 'x-client-address': toClientAddressHeader(address) } })
  const most = limits.strangerRequest.limit

  /** As if the address had come as often as it may already. */
  async function fill(address: string): Promise<void> {
    await visit('/', from(address))
    await store.db.update(rateLimits).set({ count: most })
  }

  test('a stranger who comes too often is told when to come back, and others are not kept out', async () => {
    await fill('192.0.2.7')
    const refused = await visit('/', from('192.0.2.7'))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await visit('/', from('192.0.2.8'))).status).toBe(200)
  })

  test('an address that a client claims is none: all who claim one are counted together', async () => {
    const claim = (address: string) => visit('/', { headers: { 'x-client-address': address } })
    await claim('192.0.2.7')
    await store.db.update(rateLimits).set({ count: most })
    expect((await claim('192.0.2.8')).status).toBe(429)
  })

  test('a household with many IPv6 addresses is one stranger', async () => {
    await fill('2001:db8:1:2::1')
    expect((await visit('/', from('2001:db8:1:2:ffff::9'))).status).toBe(429)
    expect((await visit('/', from('2001:db8:1:3::1'))).status).toBe(200)
  })

  test('who is signed in is not kept out by strangers at the same address, and a cookie that is not ours helps nobody', async () => {
    await fill('192.0.2.7')
    const token = await encode({ token: { sub: 'a session' }, secret })
    const cookie = (value: string) => ({ ...from('192.0.2.7').headers, cookie: `next-auth.session-token=${value}` })
    expect((await visit('/', { headers: cookie(token) })).status).toBe(200)
    expect((await visit('/', { headers: cookie(`${token.slice(0, -2)}xx`) })).status).toBe(429)
    const forged = await encode({ token: { sub: 'a session' }, secret: 'another secret' })
    expect((await visit('/', { headers: cookie(forged) })).status).toBe(429)
  })

  test('the operator may let more people share one address', async () => {
    await startWith({ CIVITAS_ADDRESS_LIMIT_FACTOR: '2' })
    await fill('192.0.2.7')
    expect((await visit('/', from('192.0.2.7'))).status).toBe(200)
    await startWith({ CIVITAS_ADDRESS_LIMIT_FACTOR: '1' })
  })

  test('while the database is down, pages are read uncounted', async () => {
    await startWith({ DATABASE_URL: `postgres://civitas@127.0.0.1:${await findFreePort()}/civitas` })
    expect((await visit('/')).status).toBe(200)
  })

  test('whoever asks whether the process lives is not counted', async () => {
    await visit('/api/health?check=live')
    expect(await store.db.select().from(rateLimits)).toEqual([])
  })
})
