import { bigint, index, integer, numeric, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import type { Address, Hash } from 'viem'

export const moneySchema = pgSchema('money')

/** What a citizen meant to pay, from the moment they began. Whether it is paid is read from the chain, never stored. */
export const paymentIntents = moneySchema.table(
  'payment_intents',
  {
    id: text().primaryKey(),
    account: text().$type<Address>().notNull(),
    payee: text().$type<Address>().notNull(),
    amount: numeric({ precision: 78, scale: 0, mode: 'bigint' }).notNull(),
    reference: text(),
    chainId: integer('chain_id').notNull(),
    nonce: bigint({ mode: 'number' }),
    hash: text().$type<Hash>(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (table) => [
    index('payment_intents_account_index').on(table.account, table.createdAt),
    index('payment_intents_hash_index').on(table.hash),
  ],
)
