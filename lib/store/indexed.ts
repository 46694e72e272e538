import { bigint, boolean, integer, numeric, pgSchema, text } from 'drizzle-orm/pg-core'
import type { Address, Hash, Hex } from 'viem'

// What the indexer publishes, as read-only views. Never part of our migrations: services/indexer owns the tables.
// Addresses are lower-case hex, amounts base units, times Unix seconds.

const indexed = pgSchema('indexed')

const amount = () => numeric({ precision: 78, scale: 0, mode: 'bigint' })
const seconds = (name: string) => bigint(name, { mode: 'number' })

/** The newest block that the indexer has seen, per chain. */
export const heads = indexed.table('heads', {
  chainId: integer('chain_id').notNull(),
  number: bigint({ mode: 'number' }).notNull(),
  hash: text().$type<Hash>().notNull(),
  timestamp: seconds('timestamp').notNull(),
})

/** Every movement of national money. New money comes from the zero address. */
export const transfers = indexed.table('transfers', {
  id: text().notNull(),
  chainId: integer('chain_id').notNull(),
  hash: text().$type<Hash>().notNull(),
  logIndex: integer('log_index').notNull(),
  blockNumber: bigint('block_number', { mode: 'number' }).notNull(),
  timestamp: seconds('timestamp').notNull(),
  sender: text().$type<Address>().notNull(),
  recipient: text().$type<Address>().notNull(),
  amount: amount().notNull(),
})

export const accounts = indexed.table('accounts', {
  chainId: integer('chain_id').notNull(),
  address: text().$type<Address>().notNull(),
  balance: amount().notNull(),
  screened: boolean().notNull(),
})

export const issuanceStates = ['requested', 'approved', 'executed', 'rejected', 'cancelled'] as const

export const issuances = indexed.table('issuances', {
  chainId: integer('chain_id').notNull(),
  id: text().$type<Hex>().notNull(),
  maker: text().$type<Address>().notNull(),
  payee: text().$type<Address>().notNull(),
  amount: amount().notNull(),
  evidence: text().$type<Hash>().notNull(),
  state: text({ enum: issuanceStates }).notNull(),
  requestedAt: seconds('requested_at').notNull(),
  expiresAt: seconds('expires_at').notNull(),
  /** Who approved it, or refused it. */
  checker: text().$type<Address>(),
  treasurer: text().$type<Address>(),
  approvedAt: seconds('approved_at'),
  executedAt: seconds('executed_at'),
  closedAt: seconds('closed_at'),
  requestHash: text('request_hash').$type<Hash>().notNull(),
  approveHash: text('approve_hash').$type<Hash>(),
  executeHash: text('execute_hash').$type<Hash>(),
  /** The transaction that ended it: executed, rejected or cancelled. */
  closeHash: text('close_hash').$type<Hash>(),
})

export const wallets = indexed.table('wallets', {
  chainId: integer('chain_id').notNull(),
  address: text().$type<Address>().notNull(),
  personId: text('person_id').$type<Hex>().notNull(),
  boundAt: seconds('bound_at').notNull(),
})

/** Who holds which role in the authority contract now. */
export const roleMembers = indexed.table('role_members', {
  chainId: integer('chain_id').notNull(),
  roleId: numeric('role_id', { precision: 78, scale: 0, mode: 'bigint' }).notNull(),
  account: text().$type<Address>().notNull(),
  delaySeconds: integer('delay_seconds').notNull(),
  since: seconds('since').notNull(),
})

/** Every event on chain that names an evidence record. */
export const acts = indexed.table('acts', {
  id: text().notNull(),
  chainId: integer('chain_id').notNull(),
  evidence: text().$type<Hash>().notNull(),
  event: text().notNull(),
  hash: text().$type<Hash>().notNull(),
  timestamp: seconds('timestamp').notNull(),
})
