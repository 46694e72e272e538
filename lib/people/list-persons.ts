import { and, asc, eq } from 'drizzle-orm'
import { type Address, getAddress } from 'viem'
import type { Database } from '@/lib/store/database'
import { wallets } from '@/lib/store/indexed'
import { persons } from '@/lib/store/schema/people'
import type { Person } from './get-person-by-account'

export type PersonWithAccounts = Person & { accounts: Address[] }

/** Lists persons in the order in which they were entered, each with the accounts bound to them, oldest first. */
export async function listPersons(
  db: Database,
  { chainId, limit = 100 }: { chainId: number; limit?: number },
): Promise<PersonWithAccounts[]> {
  const first = db
    .$with('first')
    .as(db.select().from(persons).orderBy(asc(persons.createdAt), asc(persons.id)).limit(limit))
  const rows = await db
    .with(first)
    .select({
      personId: first.personId,
      givenName: first.givenName,
      familyName: first.familyName,
      address: wallets.address,
    })
    .from(first)
    .leftJoin(wallets, and(eq(wallets.personId, first.personId), eq(wallets.chainId, chainId)))
    .orderBy(asc(first.createdAt), asc(first.id), asc(wallets.boundAt), asc(wallets.address))

  const list = new Map<string, PersonWithAccounts>()
  for (const { address, ...person } of rows) {
    const entry = list.get(person.personId) ?? { ...person, accounts: [] }
    if (address !== null) entry.accounts.push(getAddress(address))
    list.set(person.personId, entry)
  }
  return [...list.values()]
}
