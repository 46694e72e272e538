import { createServer, get, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { toClientAddressHeader } from './client-address'
import { markRequest, markRequests } from './mark-requests'

const ownUrl = 'https://portal.example'
const forged = {
  'x-client-address': '203.0.113.9',
  'x-forwarded-for': '192.0.2.66, 198.51.100.4',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'ftp',
  'x-forwarded-port': '1',
  'x-request-id': 'wished-for-1',
  forwarded: 'for=203.0.113.9;host=evil.example',
}

function mark(headers: IncomingHttpHeaders, trustedProxies: number): IncomingHttpHeaders {
  const request = { headers: { ...headers }, socket: { remoteAddress: '10.0.0.1' } }
  markRequest(request as never, { ownUrl, trustedProxies })
  return request.headers
}

test('nothing that a client says about itself or about us stays', () => {
  const headers = mark(forged, 0)
  expect(headers).toEqual({
    'x-client-address': toClientAddressHeader('10.0.0.1'),
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-host': 'portal.example',
    'x-forwarded-proto': 'https',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
})

test('a trusted proxy says who asked and what the request is called, and never what the portal is called', () => {
  expect(mark(forged, 1)).toMatchObject({
    'x-client-address': toClientAddressHeader('198.51.100.4'),
    'x-request-id': 'wished-for-1',
    'x-forwarded-host': 'portal.example',
  })
})

test.each(['', 'short', 'with a space', 'line\nbreak', 'x'.repeat(65)])(
  'a name that a log cannot hold is replaced: %j',
  (id) => {
    expect(mark({ 'x-request-id': id }, 1)['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  },
)

test('a server of this process sees the headers as they were rewritten', async () => {
  markRequests({ ownUrl, trustedProxies: 0 })
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const body = await new Promise<string>((resolve) => {
    get({ port, host: '127.0.0.1', headers: forged }, async (response) => resolve((await response.toArray()).join('')))
  })
  expect(JSON.parse(body)).toMatchObject({
    'x-client-address': toClientAddressHeader('127.0.0.1'),
    'x-forwarded-host': 'portal.example',
  })
  await new Promise((resolve) => server.close(resolve))
})
