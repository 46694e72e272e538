import { expect, test } from 'vitest'
import { decideLag } from './decide-lag'

const now = 1_000_000

test('records that have the newest block are not behind, however old that block is', () => {
  expect(decideLag({ recorded: 7, newest: 7, missingSince: undefined, now })).toEqual({
    behindBlocks: 0,
    behindSeconds: 0,
    isBehind: false,
  })
})

test('a block of a moment ago that the records lack is what a person expects', () => {
  expect(decideLag({ recorded: 6, newest: 7, missingSince: now - 2, now })).toEqual({
    behindBlocks: 1,
    behindSeconds: 2,
    isBehind: false,
  })
})

test('records that lack a block for longer are behind since that block', () => {
  expect(decideLag({ recorded: 3, newest: 7, missingSince: now - 60, now })).toEqual({
    behindBlocks: 4,
    behindSeconds: 60,
    isBehind: true,
  })
})

test('empty records are behind since the first block', () => {
  expect(decideLag({ recorded: undefined, newest: 7, missingSince: now - 600, now })).toMatchObject({
    behindBlocks: 8,
    isBehind: true,
  })
})

test('a block from a clock that runs ahead is not behind', () => {
  expect(decideLag({ recorded: 6, newest: 7, missingSince: now + 5, now })).toMatchObject({
    behindSeconds: 0,
    isBehind: false,
  })
})

test('records ahead of the chain are of a chain that lost blocks', () => {
  expect(decideLag({ recorded: 9, newest: 7, missingSince: undefined, now })).toMatchObject({
    behindBlocks: 0,
    isBehind: true,
  })
})
