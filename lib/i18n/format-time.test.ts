import { expect, test } from 'vitest'
import { formatTime } from './format-time'

const value = new Date('2026-11-22T14:05:00Z')

test.each([
  ['en', '22 November 2026 at 14:05 UTC'],
  ['fr', '22 novembre 2026 à 14:05 UTC'],
  ['ar', '22 نوفمبر 2026 في 14:05 UTC'],
] as const)('a moment in %s has its time zone with it', (locale, text) => {
  expect(formatTime(value, { locale, style: 'moment' })).toBe(text)
})

test('a day is a day', () => {
  expect(formatTime(value, { locale: 'en', style: 'day' })).toBe('22 November 2026')
  expect(formatTime(value, { locale: 'fr', style: 'short' })).toBe('22 nov.')
})
