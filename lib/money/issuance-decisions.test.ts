import { pad } from 'viem'
import { expect, test } from 'vitest'
import { issuanceDecisions, toRefusal } from './issuance-decisions'
import type { IssuanceState } from './list-issuances'

const id = pad('0x15', { size: 32 })

function faultsOf(state: IssuanceState, isOwn: boolean): (string | undefined)[] {
  return issuanceDecisions.map((decision) => toRefusal(decision, { issuance: { id, state }, isOwn })?.code)
}

// In the order of the decisions: approve, execute, reject, cancel.
test.each([
  ['requested', false, [undefined, 'money.issuance_not_approved', undefined, 'money.issuance_not_own']],
  ['requested', true, ['money.issuance_own', 'money.issuance_not_approved', 'money.issuance_own', undefined]],
  ['approved', false, ['money.issuance_approved_already', undefined, undefined, 'money.issuance_not_own']],
  ['approved', true, ['money.issuance_approved_already', 'money.issuance_own', 'money.issuance_own', undefined]],
] as const)('of a %s issuance (own: %s) only what the contract would take goes on', (state, isOwn, faults) => {
  expect(faultsOf(state, isOwn)).toEqual(faults)
})

test.each(['executed', 'rejected', 'cancelled'] as const)('nothing is decided on one that is %s', (state) => {
  for (const isOwn of [true, false]) expect(faultsOf(state, isOwn)).toEqual(Array(4).fill('money.issuance_closed'))
})

test('nothing is decided on one that ran out', () => {
  for (const isOwn of [true, false]) expect(faultsOf('expired', isOwn)).toEqual(Array(4).fill('money.issuance_expired'))
})
