import 'server-only'
import type { Address } from 'viem'
import { getCitizen } from '@/lib/auth/get-citizen'
import { homeChainId } from '@/lib/chain/chains'
import { serverDatabase } from '@/lib/store/server-database'
import { getNamesOf } from './get-names-of'
import type { FullName } from './mask-name'

/** Gives the names behind accounts to a citizen, by account in lower case. Throws when nobody is signed in. */
export async function getNames(accounts: readonly Address[]): Promise<ReadonlyMap<string, FullName>> {
  await getCitizen()
  return getNamesOf(serverDatabase(), { chainId: homeChainId, accounts })
}
