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
