import { expect, test } from 'vitest'
import { mergePublished } from './publish'
import { toFigures } from './read-goals'

const now = new Date('2026-03-20T12:00:00Z')
const figures = toFigures({
  figures: [
    {
      id: 'pay.gas',
      paths: ['l2', 'l1'],
      room: 'gas',
      unit: 'gas',
      better: 'lower',
      kind: 'goal',
      goal: null,
      conditions: 'Whole transaction.',
      isPublished: true,
    },
    { id: 'page.weight', room: 'pages', unit: 'kB', better: 'lower', kind: 'must', goal: 1, conditions: 'Cold.' },
  ],
})

test('what was measured takes the place of what was published, and the other path stays', () => {
  const old = {
    id: 'pay.gas',
    path: 'l1' as const,
    value: 9,
    unit: 'gas',
    conditions: 'Then.',
    measuredAt: '2026-01-01T00:00:00Z',
  }
  const merged = mergePublished({ figures: [old] }, figures, { 'l2.pay.gas': { value: 7, conditions: 'Warm.' } }, now)
  expect(merged.figures).toEqual([
    {
      id: 'pay.gas',
      path: 'l2',
      value: 7,
      unit: 'gas',
      conditions: 'Whole transaction. Warm.',
      measuredAt: '2026-03-20T12:00:00.000Z',
    },
    old,
  ])
})

test('nothing is published that was never measured, or that is not for everybody', () => {
  const merged = mergePublished({ figures: [] }, figures, { 'page.weight': { value: 1 } }, now)
  expect(merged.figures).toEqual([])
})
