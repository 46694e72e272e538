import type { Hex } from 'viem'
import type { RoleName } from '@/nation.config'
import { type DocumentAct, documentRules } from './document-rules'

/**
 * Tells whether an officer may read a document: whoever handed it in while they hold the role for that, and those who
 * decide on its act or audit it once an evidence record names it.
 */
export function canReadDocument(
  { personId, roles }: { personId: Hex; roles: ReadonlySet<RoleName> },
  { act, person, isUsed }: { act: DocumentAct; person: Hex; isUsed: boolean },
): boolean {
  const { owner, readers } = documentRules[act]
  if (person === personId && roles.has(owner)) return true
  return isUsed && readers.some((role) => roles.has(role))
}
