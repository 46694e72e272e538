import { expect, test } from 'vitest'
import { formatDuration } from './format-duration'

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [45, '45 seconds'],
  [120, '2 minutes'],
  [5_400, '90 minutes'],
  [7_200, '2 hours'],
  [5 * 86_400, '5 days'],
])('%i seconds are "%s"', (seconds, text) => {
  expect(formatDuration(seconds, 'en')).toBe(text)
})

test('each language counts as it does', () => {
  expect(formatDuration(120, 'fr')).toBe('2 minutes')
  expect(formatDuration(120, 'ar')).toBe('دقيقتان')
  expect(formatDuration(3 * 86_400, 'ar')).toBe('3 أيام')
})
