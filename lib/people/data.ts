import 'server-only'
import { cache } from 'react'
import type { Address } from 'viem'
import { getCitizen } from '@/lib/auth/get-citizen'
import { homeChainId } from '@/lib/chain/chains'
import { takeFromServerLimit } from '@/lib/rate-limits/take-from-server-limit'
import { serverDatabase } from '@/lib/store/server-database'
import { getNamesOf } from './get-names-of'
import type { FullName } from './mask-name'

/**
 * Gives the names behind accounts to a citizen, by account in lower case. Throws when nobody is signed in.
 *
 * For accounts that stand in records which the citizen may read. For an account that the citizen names themselves, use
 * {@link lookUpName}. Throws a RangeError for more than 200 accounts.
 */
export async function getNames(accounts: readonly Address[]): Promise<ReadonlyMap<string, FullName>> {
  await getCitizen()
  return getNamesOf(serverDatabase(), { chainId: homeChainId, accounts })
}

export type NameLookup = {
  /** Undefined when the account is on nobody's entry, or when its name is withheld. */
  name: FullName | undefined
  /** The citizen has looked up more accounts in the last hour than anybody pays: then nothing is said about this one. */
  isWithheld: boolean
}

/**
 * Gives a citizen the name behind an account that they name themselves, so many times an hour. Otherwise whoever signs in
 * could read the register from end to end, account by account. Throws when nobody is signed in.
 */
export const lookUpName = cache(async (account: Address): Promise<NameLookup> => {
  const { personId } = await getCitizen()
  const { isAllowed } = await takeFromServerLimit('name', personId)
  if (!isAllowed) return { name: undefined, isWithheld: true }
  const names = await getNamesOf(serverDatabase(), { chainId: homeChainId, accounts: [account] })
  return { name: names.get(account.toLowerCase()), isWithheld: false }
})
