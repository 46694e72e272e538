import { expect, test } from 'vitest'
import { exitCodeOf, judge } from './judge'
import { toFigures } from './read-goals'
import { toReport } from './report'

const now = new Date('2026-03-20T12:00:00Z')

function figureOf(changes: Record<string, unknown> = {}) {
  const [figure] = toFigures({
    figures: [
      {
        id: 'page.weight',
        room: 'pages',
        unit: 'kB',
        better: 'lower',
        kind: 'must',
        goal: 145,
        conditions: 'As it travels.',
        ...changes,
      },
    ],
  })
  if (!figure) throw new Error('There is no figure.')
  return figure
}

test('a must on the right side of its bound holds, and on the bound too', () => {
  const judged = judge(figureOf(), { 'page.weight': { value: 145 } }, now)
  expect(judged).toMatchObject({ verdict: 'hit', gap: undefined, value: 145 })
  expect(exitCodeOf([judged])).toBe(0)
})

test('a must that misses makes the bench fail, with the gap', () => {
  const judged = judge(figureOf(), { 'page.weight': { value: 150 } }, now)
  expect(judged).toMatchObject({ verdict: 'missed', gap: 5 })
  expect(exitCodeOf([judged])).toBe(1)
})

test('a figure of which more is better misses below its bound', () => {
  const judged = judge(figureOf({ better: 'higher' }), { 'page.weight': { value: 140 } }, now)
  expect(judged).toMatchObject({ verdict: 'missed', gap: 5 })
})

test('a goal that misses is printed with its gap and fails nothing', () => {
  const judged = judge(figureOf({ kind: 'goal' }), { 'page.weight': { value: 150.5 } }, now)
  expect(exitCodeOf([judged])).toBe(0)
  expect(toReport([judged])).toContain('MISSES by 5.5 kB')
  expect(toReport([judged])).toContain('0 musts hold, 0 miss; 0 goals hold, 1 miss')
})

test('an id without a value is a miss', () => {
  const must = judge(figureOf(), {}, now)
  expect(must).toMatchObject({ verdict: 'absent', value: null })
  expect(exitCodeOf([must])).toBe(1)
  expect(toReport([must])).toContain('NO VALUE')
  expect(judge(figureOf({ goal: null, kind: 'goal' }), {}, now).verdict).toBe('absent')
  expect(judge(figureOf(), { 'page.weight': { value: Number.NaN } }, now).verdict).toBe('absent')
})

test('a figure without a bound is only known', () => {
  const judged = judge(figureOf({ goal: null, kind: 'goal' }), { 'page.weight': { value: 3 } }, now)
  expect(judged).toMatchObject({ verdict: 'known', gap: undefined })
  expect(exitCodeOf([judged])).toBe(0)
})

test('a figure of an earlier run says how old it is', () => {
  const at = (measuredAt: string) => judge(figureOf(), { 'page.weight': { value: 3, measuredAt } }, now).conditions
  expect(at('2026-03-20T10:00:00Z')).toBe('As it travels. Measured today, on 2026-03-20.')
  expect(at('2026-03-18T10:00:00Z')).toBe('As it travels. Measured 2 days ago, on 2026-03-18.')
})

test('what was measured beside a figure stands after what was published', () => {
  const peer = (name: string) => ({ name, value: 1, source: 'https://example.org' })
  const judged = judge(
    figureOf({ beside: [peer('published')] }),
    { 'page.weight': { value: 3, conditions: 'Cold.', beside: [peer('measured')] } },
    now,
  )
  expect(judged.beside.map(({ name }) => name)).toEqual(['published', 'measured'])
  expect(judged.conditions).toBe('As it travels. Cold.')
})

test('a goal on two paths is two figures, and two bounds can judge one value', () => {
  const figures = toFigures({
    figures: [
      {
        id: 'pay.p99.goal',
        measure: 'pay.p99',
        paths: ['l2', 'l1'],
        room: 'latency',
        unit: 'ms',
        better: 'lower',
        kind: 'goal',
        goal: 1_000,
        conditions: 'Warm.',
      },
    ],
  })
  expect(figures.map(({ id, measure, path }) => [id, measure, path])).toEqual([
    ['l2.pay.p99.goal', 'l2.pay.p99', 'l2'],
    ['l1.pay.p99.goal', 'l1.pay.p99', 'l1'],
  ])
})

test('an id that stands twice is refused', () => {
  const one = { id: 'a', room: 'b', unit: 'ms', better: 'lower', kind: 'must', goal: 1, conditions: 'c' }
  expect(() => toFigures({ figures: [one, one] })).toThrow('The figure "a" stands twice in bench/goals.json.')
})
