import { type Address, getAddress, type Hash, pad } from 'viem'
import { expect, test } from 'vitest'
import type { RecordOfAct } from '@/lib/evidence/list-records-of-acts'
import { toIssuanceSteps } from './issuance-steps'
import type { Issuance } from './list-issuances'

const [maker, checker, second, payee] = ['0x70', '0x3c', '0x90', '0x15'].map((start) =>
  getAddress(start.padEnd(42, '0')),
) as [Address, Address, Address, Address]
const hashOf = (number: number): Hash => pad(`0x${number.toString(16).padStart(2, '0')}`, { size: 32 })
const id = hashOf(1)

const requested: Issuance = {
  id,
  state: 'requested',
  maker,
  payee,
  amount: 70n,
  evidence: hashOf(9),
  requestedAt: 100,
  expiresAt: 900,
  checker: null,
  treasurer: null,
  approvedAt: null,
  executedAt: null,
  closedAt: null,
  requestHash: hashOf(11),
  approveHash: null,
  executeHash: null,
  closeHash: null,
}
const approved: Issuance = { ...requested, state: 'approved', checker, approvedAt: 200, approveHash: hashOf(12) }

function recordOf(
  act: string,
  hash: Hash,
  facts: Record<string, string>,
  actorAccount: Address = checker,
): RecordOfAct {
  return {
    hash,
    record: {
      act: `money.${act}_issuance`,
      actorAccount,
      actorPerson: hashOf(80),
      facts,
      orderNumber: 'CB-2026-114',
      statement: `Why: ${act}`,
    },
  }
}

const asked = recordOf('request', hashOf(11), { payee: payee.toLowerCase(), amount: '70' }, maker)

test('every step has its person, its time and its reason', () => {
  const steps = toIssuanceSteps(
    { ...approved, state: 'executed', treasurer: second, executedAt: 300, executeHash: hashOf(13), closedAt: 300 },
    [
      asked,
      recordOf('approve', hashOf(12), { issuance: id }),
      recordOf('execute', hashOf(13), { issuance: id }, second),
    ],
  )
  expect(steps).toEqual([
    { act: 'request', by: maker, time: 100, hash: hashOf(11), reason: 'Why: request' },
    { act: 'approve', by: checker, time: 200, hash: hashOf(12), reason: 'Why: approve' },
    { act: 'execute', by: second, time: 300, hash: hashOf(13), reason: 'Why: execute' },
  ])
})

test('who refused is not who approved', () => {
  const refused: Issuance = { ...approved, state: 'rejected', checker: second, closedAt: 300, closeHash: hashOf(14) }
  const refusal = recordOf('reject', hashOf(14), { issuance: id }, second)
  const approval = recordOf('approve', hashOf(12), { issuance: id })
  expect(toIssuanceSteps(refused, [refusal, approval]).map(({ act, by }) => [act, by])).toEqual([
    ['request', maker],
    ['approve', checker],
    ['reject', second],
  ])
  expect(toIssuanceSteps(refused, [refusal])[1]).toMatchObject({ act: 'approve', by: undefined, reason: undefined })
})

test('who withdrew is who asked', () => {
  const withdrawn: Issuance = { ...requested, state: 'cancelled', closedAt: 300, closeHash: hashOf(14) }
  expect(toIssuanceSteps(withdrawn, []).at(-1)).toMatchObject({ act: 'cancel', by: maker, reason: undefined })
})

test('a reason about another issuance, another act or another transaction is not shown', () => {
  const others = [
    recordOf('request', hashOf(11), { payee, amount: '71' }),
    recordOf('approve', hashOf(12), { issuance: hashOf(2) }),
    recordOf('reject', hashOf(12), { issuance: id }),
    recordOf('approve', hashOf(11), { issuance: id }),
  ]
  expect(toIssuanceSteps(approved, others).map(({ reason }) => reason)).toEqual([undefined, undefined])
})
