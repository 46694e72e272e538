import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSupplyHistory } from './to-supply-history'

test('days without a change keep the supply of the day before', () => {
  const changes = [
    { day: 20_000, net: 5n },
    { day: 20_002, net: -2n },
  ]
  expect(toSupplyHistory(changes, { today: 20_003, days: 30 })).toEqual([
    { day: '2024-10-04', supply: 5n },
    { day: '2024-10-05', supply: 5n },
    { day: '2024-10-06', supply: 3n },
    { day: '2024-10-07', supply: 3n },
  ])
})

test('a shorter history begins with what there was before', () => {
  expect(toSupplyHistory([{ day: 20_000, net: 5n }], { today: 20_003, days: 2 }).map(({ supply }) => supply)).toEqual([
    5n,
    5n,
  ])
})

test('nothing issued is no history', () => {
  expect(toSupplyHistory([], { today: 20_003, days: 2 })).toEqual([])
})

test('the last day always holds the sum of all changes', () => {
  const change = fc.record({ day: fc.integer({ min: 20_000, max: 20_100 }), net: fc.bigInt({ min: -9n, max: 9n }) })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1 }), fc.integer({ min: 1, max: 200 }), (changes, days) => {
      const sorted = [...changes].sort((a, b) => a.day - b.day)
      const history = toSupplyHistory(sorted, { today: 20_100, days })
      expect(history.at(-1)?.supply).toBe(changes.reduce((sum, { net }) => sum + net, 0n))
      expect(history.length).toBeLessThanOrEqual(days)
    }),
  )
})
