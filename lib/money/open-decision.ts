import type { Address, Hex } from 'viem'
import { openRecord } from '@/lib/evidence/open-record'
import type { Database } from '@/lib/store/database'
import { nation } from '@/nation.config'
import { IssuanceRefusedError } from './errors'
import { getIssuanceCase } from './get-issuance-case'
import { type IssuanceDecision, toRefusal } from './issuance-decisions'

type Decided = {
  chainId: number
  id: Hex
  decision: IssuanceDecision
  /** Why. */
  statement: string
  officer: { personId: Hex; account: Address }
  /** Unix seconds. */
  now: number
}

/**
 * Opens the evidence record of a decision on an issuance, under the authority and the order of its request, and gives the
 * record's id. Whether the officer holds the role is for the caller to ask.
 *
 * Throws {@link IssuanceRefusedError}: then no record was opened.
 */
export async function openDecision(
  db: Database,
  { chainId, id, decision, statement, officer, now }: Decided,
): Promise<{ issuance: Hex; evidence: string }> {
  const found = await getIssuanceCase(db, { chainId, id, now, officer })
  if (!found) throw new IssuanceRefusedError({ id, reason: 'unknown' })
  const refusal = toRefusal(decision, found)
  if (refusal) throw refusal
  const { issuance, request } = found
  // INVARIANT: no decision without the authority and the order of the request it is about.
  if (!request) throw new IssuanceRefusedError({ id, reason: 'without_record' })
  const record = await openRecord(db, {
    act: `money.${decision}_issuance`,
    actorPerson: officer.personId,
    actorAccount: officer.account,
    authority: request.authority,
    orderNumber: request.orderNumber,
    statement,
    ruleVersion: nation.rules.version,
    facts: { issuance: issuance.id },
  })
  return { issuance: issuance.id, evidence: record.id }
}
