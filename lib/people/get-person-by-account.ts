import { and, eq } from 'drizzle-orm'
import type { Address, Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { wallets } from '@/lib/store/indexed'
import { persons } from '@/lib/store/schema/people'

export type Person = { personId: Hex; givenName: string; familyName: string }

/**
 * Gives the person to whom an account is bound, or undefined when it is on nobody's entry.
 *
 * Reads what the indexer has seen, so a binding of the last second may be missing.
 */
export async function getPersonByAccount(
  db: Database,
  { chainId, account }: { chainId: number; account: Address },
): Promise<Person | undefined> {
  const [person] = await db
    .select({ personId: persons.personId, givenName: persons.givenName, familyName: persons.familyName })
    .from(wallets)
    .innerJoin(persons, eq(persons.personId, wallets.personId))
    .where(and(eq(wallets.chainId, chainId), eq(wallets.address, account.toLowerCase() as Address)))
  return person
}
