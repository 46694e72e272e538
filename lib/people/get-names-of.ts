import { and, eq, inArray } from 'drizzle-orm'
import type { Address } from 'viem'
import type { Database } from '@/lib/store/database'
import { wallets } from '@/lib/store/indexed'
import { persons } from '@/lib/store/schema/people'
import type { FullName } from './mask-name'

/** How many names one call gives: more than any page shows, and far fewer than the register has. */
export const mostNames = 200

/**
 * Gives the names behind accounts, by account in lower case. Accounts on nobody's entry are not in it.
 *
 * These are full names: who shows them decides by `maskName` how much of one a reader may know.
 *
 * Throws a RangeError for more than {@link mostNames} different accounts: a page that lists more asks part by part.
 */
export async function getNamesOf(
  db: Database,
  { chainId, accounts }: { chainId: number; accounts: readonly Address[] },
): Promise<ReadonlyMap<string, FullName>> {
  if (accounts.length === 0) return new Map()
  const lowerCase = [...new Set(accounts.map((account) => account.toLowerCase() as Address))]
  if (lowerCase.length > mostNames) throw new RangeError(`${lowerCase.length} names were asked for at once.`)
  const rows = await db
    .select({ address: wallets.address, givenName: persons.givenName, familyName: persons.familyName })
    .from(wallets)
    .innerJoin(persons, eq(persons.personId, wallets.personId))
    .where(and(eq(wallets.chainId, chainId), inArray(wallets.address, lowerCase)))
  return new Map(rows.map(({ address, ...name }) => [address, name]))
}
