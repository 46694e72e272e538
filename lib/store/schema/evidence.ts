import { index, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import type { Address, Hash, Hex } from 'viem'

export const evidenceSchema = pgSchema('evidence')

/**
 * One record for each act of an officer: who, under which authority, on which order, with which facts. It is opened
 * before the act is signed; its hash stands in the act's event, and the event closes it.
 */
export const records = evidenceSchema.table(
  'records',
  {
    id: text().primaryKey(),
    act: text().notNull(),
    actorPerson: text('actor_person').$type<Hex>().notNull(),
    actorAccount: text('actor_account').$type<Address>().notNull(),
    authority: text().notNull(),
    orderNumber: text('order_number').notNull(),
    statement: text().notNull(),
    facts: jsonb().$type<Record<string, string>>().notNull(),
    salt: text().$type<Hex>().notNull(),
    hash: text().$type<Hash>().notNull().unique(),
    state: text({ enum: ['intended', 'recorded'] }).notNull(),
    txHash: text('tx_hash').$type<Hash>(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }),
  },
  (table) => [index('records_state_index').on(table.state, table.createdAt)],
)
