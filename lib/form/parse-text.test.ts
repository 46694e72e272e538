import { expect, test } from 'vitest'
import { parseText } from './parse-text'

test.each([
  ['  lunch ', 'lunch'],
  ['two\r\nlines', 'two lines'],
  ['nul\0byte', 'nulbyte'],
  ['pay \u202e0001\u202c', 'pay 0001'],
  ['غداء', 'غداء'],
  ['👩‍👧 picnic', '👩‍👧 picnic'],
])('%j is read as %j', (typed, text) => {
  expect(parseText(typed)).toBe(text)
})
