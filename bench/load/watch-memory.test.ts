import { expect, test } from 'vitest'
import { growthOf, watchMemory } from './watch-memory'

const samples = (megabytes: readonly number[]) => megabytes.map((value, minute) => ({ minute, megabytes: value }))

test('memory that fills a cache first and then stays is flat', () => {
  expect(growthOf(samples([100, 200, 300, 310, 310, 310, 310, 310, 310]))).toBeCloseTo(0, 1)
})

test('memory that grows to the end is not', () => {
  expect(growthOf(samples([100, 105, 110, 115, 120, 125]))).toBeCloseTo(5)
})

test('a sawtooth around one level is flat', () => {
  const sawtooth = Array.from({ length: 60 }, (_, index) => 300 + 30 * (index % 2))
  expect(growthOf(samples(sawtooth))).toBeCloseTo(0, 0)
})

test('what is in flight for a moment is no growth, what stays is', () => {
  const every5s = (megabytesAt: (index: number) => number) =>
    Array.from({ length: 120 }, (_, index) => ({ minute: index / 12, megabytes: megabytesAt(index) }))
  expect(growthOf(every5s((index) => 260 + (index > 100 && index % 12 < 8 ? 40 : 0)))).toBeCloseTo(0)
  expect(growthOf(every5s((index) => 260 + index / 4 + (index % 12 < 8 ? 40 : 0)))).toBeCloseTo(3, 0)
})

test('the memory of a running process is seen', () => {
  const watch = watchMemory({ me: process.pid })
  watch.stop()
  expect(watch.samples['me']?.[0]?.megabytes).toBeGreaterThan(1)
})
