import { eq } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { registerKeys } from '@/lib/store/schema/people'
import { RegisterKeysOutdatedError } from './errors'
import { type PeopleKeys, versionOf } from './keys'

/**
 * Makes sure that the register is kept under our lookup key, until the transaction ends: that of now if it is, or if it was
 * the one that we know as the key before. From then on whoever has only the key before enters nobody.
 *
 * Throws {@link RegisterKeysOutdatedError} when it is kept under a key that we do not have.
 */
export async function claimLookupKey(transaction: Database, { lookup, previousLookup }: PeopleKeys): Promise<void> {
  const isLookup = eq(registerKeys.purpose, 'lookup')
  const current = versionOf(lookup)
  await transaction.insert(registerKeys).values({ purpose: 'lookup', keyVersion: current }).onConflictDoNothing()
  const [claimed] = await transaction
    .select({ keyVersion: registerKeys.keyVersion })
    .from(registerKeys)
    .where(isLookup)
    .for('update')
  if (claimed?.keyVersion === current) return
  if (previousLookup === undefined || claimed?.keyVersion !== versionOf(previousLookup)) {
    throw new RegisterKeysOutdatedError()
  }
  await transaction.update(registerKeys).set({ keyVersion: current, since: new Date() }).where(isLookup)
}
