import { describe, expect, test } from 'vitest'
import { findRequestFault } from './find-request-fault'

const own = 'https://portal.example'
const find = (method: string, headers: Record<string, string> = {}, path = '/money/pay') =>
  findRequestFault({ method, url: `${own}${path}`, headers: new Headers(headers) }, own)

describe('who sent it', () => {
  test.each(['GET', 'HEAD', 'OPTIONS'])('%s may come from anywhere', (method) => {
    expect(find(method, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBeUndefined()
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'ANYTHING'])('%s from our own page passes', (method) => {
    expect(find(method, { origin: own })).toBeUndefined()
    expect(find(method, { origin: own, 'sec-fetch-site': 'same-origin' })).toBeUndefined()
  })

  test.each<Record<string, string>>([
    {},
    { origin: 'null' },
    { origin: '' },
    { origin: 'https://evil.example' },
    { origin: 'http://portal.example' },
    { origin: 'https://portal.example:8443' },
    { origin: 'https://portal.example.evil.example' },
    { origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    { origin: own, 'sec-fetch-site': 'cross-site' },
    { origin: own, 'sec-fetch-site': 'same-site' },
  ])('a change is refused with %j', (headers) => {
    expect(find('POST', headers)).toBe('origin_foreign')
  })
})

describe('how large it is', () => {
  const from = (length: number | string) => ({ origin: own, 'content-length': String(length) })

  test('a form of our own passes, and one byte over the limit does not', () => {
    expect(find('POST', from(65_536))).toBeUndefined()
    expect(find('POST', from(65_537))).toBe('body_too_large')
  })

  test('a document comes as far as its own route, which refuses large ones with a sentence, up to 64 MB', () => {
    expect(find('POST', from(64 * 1_048_576), '/api/documents')).toBeUndefined()
    expect(find('POST', from(64 * 1_048_576), '/api/documents/case')).toBeUndefined()
    expect(find('POST', from(65 * 1_048_576), '/api/documents')).toBe('body_too_large')
    expect(find('POST', from(100_000), '/api/documentsmore')).toBe('body_too_large')
  })

  test('a body of unknown length is refused by routes, for reading too, and left to the pages’ own limit', () => {
    expect(find('POST', { origin: own, 'transfer-encoding': 'chunked' }, '/api/auth/nonce')).toBe('length_missing')
    expect(find('GET', { 'transfer-encoding': 'chunked' }, '/api/health')).toBe('length_missing')
    expect(find('POST', { origin: own, 'transfer-encoding': 'chunked' })).toBeUndefined()
  })

  test('a body that comes with reading counts as well', () => {
    expect(find('GET', { 'content-length': '70000' })).toBe('body_too_large')
  })

  test('an address longer than any of ours is refused', () => {
    expect(find('GET', {}, `/?next=${'a'.repeat(4_000)}`)).toBeUndefined()
    expect(find('GET', {}, `/?next=${'a'.repeat(4_200)}`)).toBe('address_too_long')
  })
})
