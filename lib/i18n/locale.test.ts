import { expect, test } from 'vitest'
import { chooseLocale, directionOf } from './locale'

test('a choice wins over what the browser asks for', () => {
  expect(chooseLocale({ chosen: 'fr', accepted: 'ar,en;q=0.8' })).toBe('fr')
})

test('a choice that the nation does not speak is passed over', () => {
  expect(chooseLocale({ chosen: 'de', accepted: 'ar' })).toBe('ar')
})

test.each([
  ['ar-MA,ar;q=0.9,en;q=0.8', 'ar'],
  ['de,fr;q=0.5,en;q=0.7', 'en'],
  ['en;q=0,fr', 'fr'],
  ['FR-ca', 'fr'],
])('the browser that asks for %s gets %s', (accepted, locale) => {
  expect(chooseLocale({ chosen: undefined, accepted })).toBe(locale)
})

test.each([null, '', 'de-CH,it', ',;q=', '*'])('asked for %s, the nation answers in its own language', (accepted) => {
  expect(chooseLocale({ chosen: undefined, accepted })).toBe('en')
})

test('Arabic runs from right to left', () => {
  expect(directionOf('ar')).toBe('rtl')
  expect(directionOf('fr')).toBe('ltr')
})
