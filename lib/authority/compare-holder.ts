import type { RecordedMember } from './list-role-members'

/** What the authority contract says of an account and a role. Times are Unix seconds, delays seconds. */
export type Access = {
  /** Whether the account may use the role now. */
  isHeld: boolean
  /** From when it may use the role; 0 for an account that was not given it. */
  since: number
  delay: number
  /** The delay to come, when one was decided. */
  next: { delay: number; from: number } | undefined
}

/** In what a record is not what the chain says. */
export type Difference = 'not_given' | 'since' | 'delay'

/** Says in what the record of a role's holder differs from the chain. An announced delay is the one to come. */
export function compareHolder({ since, delaySeconds }: RecordedMember, access: Access): Difference[] {
  if (access.since === 0) return ['not_given']
  const differences: Difference[] = []
  if (access.since !== since) differences.push('since')
  if ((access.next?.delay ?? access.delay) !== delaySeconds) differences.push('delay')
  return differences
}
