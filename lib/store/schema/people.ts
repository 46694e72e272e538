import { integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Hex } from 'viem'

export const peopleSchema = pgSchema('people')

/** Who stands behind a person id. Personal data: it never leaves this table for a chain, a log or a public page. */
export const persons = peopleSchema.table('persons', {
  id: uuid().primaryKey().defaultRandom(),
  personId: text('person_id').$type<Hex>().notNull().unique(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  /** Sealed with the field key and bound to the person id. */
  nationalIdSealed: text('national_id_sealed').notNull(),
  /** Keyed hash of the identity number, so that one person is entered once; useless without the lookup key. */
  nationalIdLookup: text('national_id_lookup').notNull().unique(),
  birthDateSealed: text('birth_date_sealed').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})

/**
 * Which lookup key entries are made under now, by its version. Whoever enters a person holds this row meanwhile: a portal
 * that has another key would not find the person under it, and would enter them twice.
 */
export const registerKeys = peopleSchema.table('register_keys', {
  purpose: text({ enum: ['lookup'] }).primaryKey(),
  keyVersion: integer('key_version').notNull(),
  since: timestamp({ withTimezone: true }).notNull().defaultNow(),
})
