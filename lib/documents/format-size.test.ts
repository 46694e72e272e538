import { expect, test } from 'vitest'
import { formatSize } from './format-size'

test.each([
  [1, '1 kB'],
  [900, '1 kB'],
  [253_952, '248 kB'],
  [1_258_291, '1.2 MB'],
  [5_242_880, '5 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatSize(bytes, 'en')).toBe(text)
})

test('each language writes its own unit', () => {
  expect(formatSize(1_258_291, 'fr')).toMatch(/^1,2\sMo$/)
  expect(formatSize(1_258_291, 'ar')).toMatch(/^1\.2\s/)
})
