import { eq, inArray, or } from 'drizzle-orm'
import type { Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { persons } from '@/lib/store/schema/people'
import { claimLookupKey } from './claim-lookup-key'
import { PersonEnteredAlreadyError } from './errors'
import type { PeopleKeys } from './keys'
import { seal } from './seal'
import { toLookup } from './to-lookup'

export type NewPerson = {
  /** Drawn at random, never derived from anything about the person. */
  personId: Hex
  givenName: string
  familyName: string
  nationalId: string
  /** ISO date: 1972-03-16. */
  birthDate: string
}

export type SealedField = 'national_id' | 'birth_date'

/** Where a sealed field of a person belongs. */
export function placeOf(personId: Hex, field: SealedField): string {
  return `people.persons.${field}:${personId}`
}

/**
 * Enters a person in the register, with identity number and date of birth sealed. The entry on chain is an act of its own.
 *
 * Entering the same person under the same id again changes nothing. Throws {@link PersonEnteredAlreadyError} when the
 * identity number stands under another id, or the id under another number, also while keys are changed; then an entry may
 * stand under the lookup key before. Throws RegisterKeysOutdatedError when others have a newer key than this program.
 */
export async function enrolPerson(db: Database, keys: PeopleKeys, person: NewPerson): Promise<void> {
  const { personId, givenName, familyName, nationalId, birthDate } = person
  const lookups = toLookups(keys, nationalId)
  await db.transaction(async (transaction) => {
    // INVARIANT: one identity number, one entry, whatever keys other programs have.
    await claimLookupKey(transaction, keys)
    const standing = await transaction
      .select({ personId: persons.personId, nationalIdLookup: persons.nationalIdLookup })
      .from(persons)
      .where(or(eq(persons.personId, personId), inArray(persons.nationalIdLookup, lookups)))
    const isSame = standing.every((row) => row.personId === personId && lookups.includes(row.nationalIdLookup))
    if (!isSame) throw new PersonEnteredAlreadyError({ personId })
    if (standing.length > 0) return
    await transaction.insert(persons).values({
      personId,
      givenName,
      familyName,
      nationalIdLookup: toLookup(keys.lookup, nationalId),
      nationalIdSealed: seal(keys.field, { text: nationalId, place: placeOf(personId, 'national_id') }),
      birthDateSealed: seal(keys.field, { text: birthDate, place: placeOf(personId, 'birth_date') }),
    })
  })
}

/** What an entry of this identity number may be found by: the lookup of now and, while keys are changed, of before. */
export function toLookups({ lookup, previousLookup }: PeopleKeys, nationalId: string): string[] {
  return [lookup, ...(previousLookup ? [previousLookup] : [])].map((key) => toLookup(key, nationalId))
}
