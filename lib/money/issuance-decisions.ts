import type { RoleName } from '@/nation.config'
import { type IssuanceFault, IssuanceRefusedError } from './errors'
import type { Issuance } from './list-issuances'

// In the order in which a case offers them: what carries on first, what ends it after.
export const issuanceDecisions = ['approve', 'execute', 'reject', 'cancel'] as const
export type IssuanceDecision = (typeof issuanceDecisions)[number]

/** The role that each decision needs. */
export const decisionRoles = {
  approve: 'checker',
  reject: 'checker',
  cancel: 'maker',
  execute: 'treasurer',
} as const satisfies Record<IssuanceDecision, RoleName>

/**
 * Gives why a person cannot decide so on an issuance, or undefined when nothing stands against it. The same refusals as
 * the contract's, so that nobody writes a reason or signs in vain; the contract has the last word.
 *
 * @param isOwn Whether the person asked for the issuance, with whatever key.
 */
export function toRefusal(
  decision: IssuanceDecision,
  { issuance, isOwn }: { issuance: Pick<Issuance, 'id' | 'state'>; isOwn: boolean },
): IssuanceRefusedError | undefined {
  const reason = faultOf(decision, { state: issuance.state, isOwn })
  return reason && new IssuanceRefusedError({ id: issuance.id, reason })
}

function faultOf(
  decision: IssuanceDecision,
  { state, isOwn }: { state: Issuance['state']; isOwn: boolean },
): IssuanceFault | undefined {
  if (state === 'expired') return 'expired'
  if (state !== 'requested' && state !== 'approved') return 'closed'
  if (decision === 'approve' && state === 'approved') return 'approved_already'
  if (decision === 'execute' && state === 'requested') return 'not_approved'
  // INVARIANT: nobody decides on the own request but to take it back, and nobody takes back another person's.
  if (decision === 'cancel') return isOwn ? undefined : 'not_own'
  return isOwn ? 'own' : undefined
}
