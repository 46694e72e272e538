import { expect, test } from 'vitest'
import { quantile, round, slopeOf, spreadOf } from './statistics'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

test('a quantile is a value that was measured, by nearest rank', () => {
  expect(quantile(hundred, 0.5)).toBe(50)
  expect(quantile(hundred, 0.99)).toBe(99)
  expect(quantile(hundred, 1)).toBe(100)
  expect(quantile([7, 3], 0.5)).toBe(3)
  expect(quantile([7], 0.99)).toBe(7)
  expect(quantile([5, 1, 3], 0)).toBe(1)
})

test('nothing measured has no quantile', () => {
  expect(() => quantile([], 0.5)).toThrow('Nothing was measured.')
})

test('a spread gives the middle and the tail', () => {
  expect(spreadOf(hundred)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 })
})

test('the slope is the least-squares growth', () => {
  expect(slopeOf([0, 1, 2, 3].map((x) => ({ x, y: 10 + 2.5 * x })))).toBeCloseTo(2.5)
  expect(slopeOf([4, 4, 4].map((y, x) => ({ x, y })))).toBe(0)
  expect(slopeOf([{ x: 1, y: 9 }])).toBe(0)
  expect(slopeOf([])).toBe(0)
})

test('rounding keeps the digits that are asked for', () => {
  expect(round(12.345, 1)).toBe(12.3)
  expect(round(12.5)).toBe(13)
})
