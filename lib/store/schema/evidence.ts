import { integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import type { Address, Hash, Hex } from 'viem'

export const evidenceSchema = pgSchema('evidence')

/**
 * One record for each act of an officer: who, under which authority, on which order, with which facts. It is opened
 * before the act is signed, and never written to again: whether the act is on the record is read from the indexed events,
 * which carry the hash.
 */
export const records = evidenceSchema.table('records', {
  id: text().primaryKey(),
  act: text().notNull(),
  actorPerson: text('actor_person').$type<Hex>().notNull(),
  actorAccount: text('actor_account').$type<Address>().notNull(),
  authority: text().notNull(),
  orderNumber: text('order_number').notNull(),
  statement: text().notNull(),
  ruleVersion: integer('rule_version').notNull(),
  facts: jsonb().$type<Record<string, string>>().notNull(),
  salt: text().$type<Hex>().notNull(),
  hash: text().$type<Hash>().notNull().unique(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})
