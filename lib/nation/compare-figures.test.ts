import { expect, test } from 'vitest'
import { compareFigures } from './compare-figures'

const figure = (id: string, path: 'l1' | 'l2', value: number) => ({
  id,
  path,
  value,
  unit: 'ms',
  conditions: 'two cores',
  measuredAt: '2026-11-22T10:00:00.000Z',
})

test('the figures of both paths stand beside one another under one name', () => {
  const onL1 = figure('transfer-p99', 'l1', 900)
  const onL2 = figure('transfer-p99', 'l2', 80)
  expect(compareFigures([onL2, onL1])).toEqual([{ id: 'transfer-p99', l1: onL1, l2: onL2 }])
})

test('a figure of one path is not measured on the other', () => {
  const only = figure('start', 'l2', 20)
  expect(compareFigures([only])).toEqual([{ id: 'start', l1: undefined, l2: only }])
})

test('figures keep their order', () => {
  const names = compareFigures([figure('b', 'l1', 1), figure('a', 'l1', 2), figure('b', 'l2', 3)]).map(({ id }) => id)
  expect(names).toEqual(['b', 'a'])
})
