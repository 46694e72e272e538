import { encode } from 'next-auth/jwt'
import { beforeEach, describe, expect, test, vi } from 'vitest'

const secret = 'x'.repeat(32)
const key = Buffer.alloc(32, 1).toString('base64')

async function read(cookies: Record<string, string>, url = 'http://localhost:3000'): Promise<string | undefined> {
  vi.resetModules()
  vi.stubEnv('NEXTAUTH_URL', url)
  const { readSessionCookie } = await import('./read-session-cookie')
  return readSessionCookie({ get: (name) => (name in cookies ? { value: cookies[name] ?? '' } : undefined) })
}

const write = (params: Partial<Parameters<typeof encode>[0]> = {}) =>
  encode({ token: { sub: 'abc' }, secret, ...params })

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://civitas@127.0.0.1/civitas')
  vi.stubEnv('NEXTAUTH_SECRET', secret)
  vi.stubEnv('CIVITAS_FIELD_KEY', key)
  vi.stubEnv('CIVITAS_LOOKUP_KEY', key)
  return () => vi.unstubAllEnvs()
})

const plain = 'next-auth.session-token'

describe('a session cookie', () => {
  test('that we wrote names its session', async () => {
    expect(await read({ [plain]: await write() })).toBe('abc')
  })

  test('that was written with another secret, for another purpose or not at all names none', async () => {
    expect(await read({ [plain]: await write({ secret: 'y'.repeat(32) }) })).toBeUndefined()
    expect(await read({ [plain]: await write({ salt: 'another purpose' }) })).toBeUndefined()
    expect(await read({ [plain]: await write({ token: {} }) })).toBeUndefined()
    for (const nonsense of ['', 'abc', 'a.b.c.d.e', Buffer.from('{"sub":"abc"}').toString('base64url')])
      expect(await read({ [plain]: nonsense })).toBeUndefined()
  })

  test('of which one character was changed names none, whichever part it stands in', async () => {
    const parts = (await write()).split('.')
    for (const [place, part] of parts.entries()) {
      const changed = `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}`
      const token = parts.with(place, changed).join('.')
      expect(await read({ [plain]: token })).toBeUndefined()
    }
  })

  test('that is too old names none', async () => {
    expect(await read({ [plain]: await write({ maxAge: -60 }) })).toBeUndefined()
  })

  test('without encryption names none, as a token that says "no algorithm"', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const unsigned = `${part({ alg: 'none' })}.${part({ sub: 'abc', exp: 9_999_999_999 })}.`
    expect(await read({ [plain]: unsigned })).toBeUndefined()
  })

  test('over HTTPS is only taken with the prefix that makes browsers keep it off HTTP', async () => {
    const token = await write()
    expect(await read({ [plain]: token }, 'https://portal.example')).toBeUndefined()
    expect(await read({ [`__Secure-${plain}`]: token }, 'https://portal.example')).toBe('abc')
  })
})
