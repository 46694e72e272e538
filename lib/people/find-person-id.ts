import { inArray } from 'drizzle-orm'
import type { Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { persons } from '@/lib/store/schema/people'
import { toLookups } from './enrol-person'
import type { PeopleKeys } from './keys'

/** Gives the id under which an identity number is entered, or undefined when nobody is entered with it. */
export async function findPersonId(db: Database, keys: PeopleKeys, nationalId: string): Promise<Hex | undefined> {
  const [person] = await db
    .select({ personId: persons.personId })
    .from(persons)
    .where(inArray(persons.nationalIdLookup, toLookups(keys, nationalId)))
  return person?.personId
}
