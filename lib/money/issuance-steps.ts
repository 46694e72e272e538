import type { Address, Hash } from 'viem'
import type { RecordOfAct } from '@/lib/evidence/list-records-of-acts'
import type { IssuanceDecision } from './issuance-decisions'
import type { Issuance } from './list-issuances'

/** Something that was done to an issuance, and why. */
export type IssuanceStep = {
  act: 'request' | IssuanceDecision
  /** Undefined when the record on chain no longer names them and no evidence record does. */
  by: Address | undefined
  /** Unix seconds. */
  time: number
  hash: Hash
  /** The reason, or undefined when no evidence record about this step is kept here. */
  reason: string | undefined
}

/** Gives what was done to an issuance, oldest first, each step with its reason out of the evidence records. */
export function toIssuanceSteps(issuance: Issuance, evidence: readonly RecordOfAct[]): IssuanceStep[] {
  const { state, maker, checker, treasurer, requestedAt, approvedAt, executedAt, closedAt } = issuance
  const { requestHash, approveHash, executeHash, closeHash } = issuance
  const steps: IssuanceStep[] = []
  const add = (
    act: IssuanceStep['act'],
    { time, hash, by }: { time: number | null; hash: Hash | null; by: Address | null },
  ) => {
    if (time === null || hash === null) return
    const record = evidence.find((one) => one.hash === hash && isAbout(one, act, issuance))?.record
    steps.push({ act, by: by ?? record?.actorAccount, time, hash, reason: record?.statement })
  }
  add('request', { time: requestedAt, hash: requestHash, by: maker })
  // A refusal takes the approver's place in the row: then who approved is known from the evidence record alone.
  add('approve', { time: approvedAt, hash: approveHash, by: state === 'rejected' ? null : checker })
  add('execute', { time: executedAt, hash: executeHash, by: treasurer })
  if (state === 'rejected') add('reject', { time: closedAt, hash: closeHash, by: checker })
  if (state === 'cancelled') add('cancel', { time: closedAt, hash: closeHash, by: maker })
  return steps
}

/** INVARIANT: nobody reads the reasons of one act under another, should an officer have signed with a hash that is not its. */
function isAbout({ record }: RecordOfAct, act: IssuanceStep['act'], { id, payee, amount }: Issuance): boolean {
  if (record.act !== `money.${act}_issuance`) return false
  if (act !== 'request') return record.facts['issuance']?.toLowerCase() === id.toLowerCase()
  return record.facts['payee']?.toLowerCase() === payee.toLowerCase() && record.facts['amount'] === amount.toString()
}
