import { index, onchainTable, primaryKey } from 'ponder'

// The published shape is repeated for readers in lib/store/indexed.ts; main.test.ts compares the two.

export const heads = onchainTable('heads', (t) => ({
  chainId: t.integer().primaryKey(),
  number: t.int8({ mode: 'number' }).notNull(),
  hash: t.hex().notNull(),
  timestamp: t.int8({ mode: 'number' }).notNull(),
}))

export const transfers = onchainTable(
  'transfers',
  (t) => ({
    id: t.text().primaryKey(),
    chainId: t.integer().notNull(),
    hash: t.hex().notNull(),
    logIndex: t.integer().notNull(),
    blockNumber: t.int8({ mode: 'number' }).notNull(),
    timestamp: t.int8({ mode: 'number' }).notNull(),
    sender: t.hex().notNull(),
    recipient: t.hex().notNull(),
    amount: t.bigint().notNull(),
  }),
  (table) => ({
    bySender: index().on(table.sender, table.blockNumber),
    byRecipient: index().on(table.recipient, table.blockNumber),
    byTime: index().on(table.timestamp),
  }),
)

export const accounts = onchainTable(
  'accounts',
  (t) => ({
    chainId: t.integer().notNull(),
    address: t.hex().notNull(),
    balance: t.bigint().notNull(),
    screened: t.boolean().notNull(),
  }),
  (table) => ({ key: primaryKey({ columns: [table.chainId, table.address] }) }),
)

export const issuances = onchainTable(
  'issuances',
  (t) => ({
    chainId: t.integer().notNull(),
    id: t.hex().notNull(),
    maker: t.hex().notNull(),
    payee: t.hex().notNull(),
    amount: t.bigint().notNull(),
    evidence: t.hex().notNull(),
    state: t.text().notNull(),
    requestedAt: t.int8({ mode: 'number' }).notNull(),
    expiresAt: t.int8({ mode: 'number' }).notNull(),
    checker: t.hex(),
    treasurer: t.hex(),
    approvedAt: t.int8({ mode: 'number' }),
    executedAt: t.int8({ mode: 'number' }),
    closedAt: t.int8({ mode: 'number' }),
    requestHash: t.hex().notNull(),
    approveHash: t.hex(),
    executeHash: t.hex(),
    closeHash: t.hex(),
  }),
  (table) => ({
    key: primaryKey({ columns: [table.chainId, table.id] }),
    byState: index().on(table.state, table.requestedAt),
  }),
)

export const wallets = onchainTable(
  'wallets',
  (t) => ({
    chainId: t.integer().notNull(),
    address: t.hex().notNull(),
    personId: t.hex().notNull(),
    boundAt: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({
    key: primaryKey({ columns: [table.chainId, table.address] }),
    byPerson: index().on(table.personId),
  }),
)

export const roleMembers = onchainTable(
  'role_members',
  (t) => ({
    chainId: t.integer().notNull(),
    roleId: t.bigint().notNull(),
    account: t.hex().notNull(),
    delaySeconds: t.integer().notNull(),
    since: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ key: primaryKey({ columns: [table.chainId, table.roleId, table.account] }) }),
)

/** Every event that names an evidence record: by them a record counts as recorded. */
export const acts = onchainTable(
  'acts',
  (t) => ({
    id: t.text().primaryKey(),
    chainId: t.integer().notNull(),
    evidence: t.hex().notNull(),
    event: t.text().notNull(),
    hash: t.hex().notNull(),
    timestamp: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ byEvidence: index().on(table.evidence) }),
)
