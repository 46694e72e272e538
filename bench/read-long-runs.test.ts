import { expect, test } from 'vitest'
import { newestOfEach, readLongRuns } from './read-long-runs'

const result = (run: string, measuredAt: string, value: number) => ({
  run,
  measuredAt,
  conditions: 'Two cores.',
  values: { [run]: value },
})

test('of each long run the newest result counts, in whatever order they are read', () => {
  const newest = newestOfEach([
    result('load', '2026-03-02T00:00:00Z', 2),
    result('load', '2026-03-01T00:00:00Z', 1),
    result('test', '2026-01-01T00:00:00Z', 3),
  ])
  expect(newest.map(({ values }) => values)).toEqual([{ load: 2 }, { test: 3 }])
})

test('every committed result can be read', () => {
  expect(() => readLongRuns()).not.toThrow()
})
