import { type Address, type Hex, isAddressEqual } from 'viem'
import type { EvidenceRecord } from '@/lib/evidence/evidence-record'
import { getRecord } from '@/lib/evidence/get-record'
import { listRecordsOfActs } from '@/lib/evidence/list-records-of-acts'
import { getPersonByAccount } from '@/lib/people/get-person-by-account'
import type { Database } from '@/lib/store/database'
import { getIssuance } from './get-issuance'
import { type IssuanceStep, toIssuanceSteps } from './issuance-steps'
import type { Issuance } from './list-issuances'

export type IssuanceCase = {
  issuance: Issuance
  /** The evidence record of the request, or undefined when the state keeps none that is about this payee and amount. */
  request: EvidenceRecord | undefined
  /** What was done to it so far, oldest first. */
  steps: readonly IssuanceStep[]
  /** Whether the officer is the person who asked for it, with whatever key. */
  isOwn: boolean
  /** Whose account is to receive the money, when that is one of those who act on the case, with whatever key. */
  payeeIs: 'maker' | 'checker' | 'you' | undefined
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
  const { requestHash, approveHash, executeHash, closeHash } = issuance
  const hashes = [requestHash, approveHash, executeHash, closeHash].filter((hash) => hash !== null)
  const personOf = async (bound: Address | null) =>
    bound === null ? undefined : (await getPersonByAccount(db, { chainId, account: bound }))?.personId
  const [maker, checker, payee, named, evidence] = await Promise.all([
    personOf(issuance.maker),
    personOf(issuance.checker),
    personOf(issuance.payee),
    getRecord(db, { hash: issuance.evidence }),
    listRecordsOfActs(db, { chainId, hashes }),
  ])
  const request = named && isRequestOf(named, issuance) ? named : undefined
  const isOwn =
    isAddressEqual(issuance.maker, account) ||
    maker === personId ||
    // The maker's key may have been unbound since.
    request?.actorPerson === personId
  const isPayee = (other: Address | null, person: Hex | undefined) =>
    (other !== null && isAddressEqual(issuance.payee, other)) || (payee !== undefined && payee === person)
  const payeeIs = isPayee(account, personId)
    ? 'you'
    : isPayee(issuance.maker, maker ?? request?.actorPerson)
      ? 'maker'
      : isPayee(issuance.checker, checker)
        ? 'checker'
        : undefined
  return { issuance, request, steps: toIssuanceSteps(issuance, evidence), isOwn, payeeIs }
}

/** INVARIANT: nobody reads the reasons of one request under another, should a maker have signed with a hash that is not its. */
function isRequestOf({ act, facts }: EvidenceRecord, { payee, amount }: Issuance): boolean {
  return (
    act === 'money.request_issuance' &&
    facts['payee']?.toLowerCase() === payee.toLowerCase() &&
    facts['amount'] === amount.toString()
  )
}
