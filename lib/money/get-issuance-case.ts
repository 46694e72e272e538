import { type Address, type Hex, isAddressEqual } from 'viem'
import type { EvidenceRecord } from '@/lib/evidence/evidence-record'
import { getRecord } from '@/lib/evidence/get-record'
import { getPersonByAccount } from '@/lib/people/get-person-by-account'
import type { Database } from '@/lib/store/database'
import { getIssuance } from './get-issuance'
import type { Issuance } from './list-issuances'

export type IssuanceCase = {
  issuance: Issuance
  /** The evidence record of the request, or undefined when the state keeps none that is about this payee and amount. */
  request: EvidenceRecord | undefined
  /** Whether the officer is the person who asked for it, with whatever key. */
  isOwn: boolean
}

/** Gives an issuance as an officer sees it, or undefined when the indexer has seen none of that id. `now` is in Unix seconds. */
export async function getIssuanceCase(
  db: Database,
  {
    chainId,
    id,
    now,
    officer: { personId, account },
  }: { chainId: number; id: string; now: number; officer: { personId: Hex; account: Address } },
): Promise<IssuanceCase | undefined> {
  const issuance = await getIssuance(db, { chainId, id, now })
  if (!issuance) return undefined
  const [maker, named] = await Promise.all([
    getPersonByAccount(db, { chainId, account: issuance.maker }),
    getRecord(db, { hash: issuance.evidence }),
  ])
  const request = named && isRequestOf(named, issuance) ? named : undefined
  const isOwn =
    isAddressEqual(issuance.maker, account) ||
    maker?.personId === personId ||
    // The maker's key may have been unbound since.
    request?.actorPerson === personId
  return { issuance, request, isOwn }
}

/** INVARIANT: nobody reads the reasons of one request under another, should a maker have signed with a hash that is not its. */
function isRequestOf({ act, facts }: EvidenceRecord, { payee, amount }: Issuance): boolean {
  return (
    act === 'money.request_issuance' &&
    facts['payee']?.toLowerCase() === payee.toLowerCase() &&
    facts['amount'] === amount.toString()
  )
}
