import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setSecurityHeaders } from './set-security-headers'

const server = createServer((request, response) => {
  if (request.url === '/page') response.setHeader('content-security-policy', "script-src 'nonce-abc'")
  response.writeHead(request.url === '/away' ? 302 : 200, { location: '/' })
  response.end()
})

beforeAll(async () => {
  setSecurityHeaders()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

const get = (path: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { redirect: 'manual' })

test.each(['/file', '/away'])(
  '%s is framed by nobody, sniffed by nobody, and runs nothing from elsewhere',
  async (path) => {
    const { headers } = await get(path)
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';.*frame-ancestors 'none'/)
  },
)

test('a page’s own policy stands in place of the general one', async () => {
  expect((await get('/page')).headers.get('content-security-policy')).toBe("script-src 'nonce-abc'")
})
