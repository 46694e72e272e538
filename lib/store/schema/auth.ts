import { index, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import type { Address } from 'viem'

export const authSchema = pgSchema('auth')

/** Numbers given out for one sign-in each. Taking one is deleting its row. */
export const nonces = authSchema.table(
  'nonces',
  {
    nonce: text().primaryKey(),
    /** Hash of the cookie of the browser that asked. */
    browser: text().notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('nonces_expires_at_index').on(table.expiresAt)],
)

export const sessions = authSchema.table(
  'sessions',
  {
    id: text().primaryKey(),
    account: text().$type<Address>().notNull(),
    chainId: integer('chain_id').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    userAgent: text('user_agent'),
  },
  (table) => [index('sessions_account_index').on(table.account)],
)

/**
 * How often somebody did something in the window that ends at `endsAt`. Who it was stands here as a keyed hash only: the
 * address of a connection is personal data. The table is unlogged: a crash may empty it, and counting writes no log.
 */
export const rateLimits = authSchema.table(
  'rate_limits',
  {
    key: text().primaryKey(),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    count: integer().notNull(),
  },
  (table) => [index('rate_limits_ends_at_index').on(table.endsAt)],
)
