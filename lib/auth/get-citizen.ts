import 'server-only'
import { cache } from 'react'
import type { Address, Hex } from 'viem'
import { homeChainId } from '@/lib/chain/chains'
import { getPersonByAccount } from '@/lib/people/get-person-by-account'
import { serverDatabase } from '@/lib/store/server-database'
import { NotACitizenError, SignedOutError } from './errors'
import { getSession } from './get-session'

/** A person on the register, with the account they signed in with. */
export type Citizen = { account: Address; personId: Hex; givenName: string; familyName: string }

/**
 * Gives the citizen who is signed in. For the data layer: it throws where a page would redirect.
 *
 * Throws {@link SignedOutError} or {@link NotACitizenError}.
 */
export const getCitizen = cache(async (): Promise<Citizen> => {
  const session = await getSession()
  if (!session) throw new SignedOutError()
  const person = await getPersonByAccount(serverDatabase(), { chainId: homeChainId, account: session.account })
  if (!person) throw new NotACitizenError({ account: session.account })
  return {
    account: session.account,
    personId: person.personId,
    givenName: person.givenName,
    familyName: person.familyName,
  }
})
