import { expect, test } from 'vitest'
import { toLocalPath } from './to-local-path'

test.each([
  ['/money/pay?to=0x1', '/money/pay?to=0x1'],
  [undefined, '/home'],
  ['', '/home'],
  ['https://evil.example', '/home'],
  ['//evil.example', '/home'],
  ['/\\evil.example', '/home'],
  ['/\t/evil.example', '/home'],
  ['javascript:alert(1)', '/home'],
])('%j leads to %s', (next, path) => {
  expect(toLocalPath(next)).toBe(path)
})
