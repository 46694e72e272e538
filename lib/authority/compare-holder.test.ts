import { expect, test } from 'vitest'
import { type Access, compareHolder } from './compare-holder'

const recorded = {
  roleId: 2n,
  account: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  since: 1_700_000_000,
  delaySeconds: 60,
} as const
const access: Access = { isHeld: true, since: 1_700_000_000, delay: 60, next: undefined }

test('a record that is what the chain says has no difference', () => {
  expect(compareHolder(recorded, access)).toEqual([])
})

test('a delay that was decided and is not in force yet is the one that was announced', () => {
  expect(compareHolder(recorded, { ...access, delay: 600, next: { delay: 60, from: 1_800_000_000 } })).toEqual([])
  expect(compareHolder(recorded, { ...access, next: { delay: 0, from: 1_800_000_000 } })).toEqual(['delay'])
})

test('a role that the chain does not know of is all the difference there is', () => {
  expect(compareHolder(recorded, { isHeld: false, since: 0, delay: 0, next: undefined })).toEqual(['not_given'])
})

test('another day and another delay are told apart', () => {
  expect(compareHolder(recorded, { ...access, since: 1_700_000_001 })).toEqual(['since'])
  expect(compareHolder(recorded, { ...access, since: 1, delay: 0 })).toEqual(['since', 'delay'])
})
