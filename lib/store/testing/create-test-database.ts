import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { inject } from 'vitest'
import { createDatabase, type OpenDatabase } from '../database'
import { migrate } from '../migrate'

export type TestDatabase = { db: OpenDatabase; url: string; drop: () => Promise<void> }

/** Makes an empty database with our tables and, as plain tables to write to, what the indexer would publish. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = await createEmptyTestDatabase()
  await migrate(url)
  const db = createDatabase(url)
  await db.execute(sql.raw(indexedTables))
  return {
    db,
    url,
    drop: async () => {
      await db.$client.end()
      await drop()
    },
  }
}

/** Makes an empty database without any table. */
export async function createEmptyTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.toString(), drop: () => run(server, `drop database ${name} with (force)`) }
}

async function run(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

// The columns of ../indexed.ts. The indexer's own test compares what it really publishes with that file.
const indexedTables = `
create schema indexed;
create table indexed.heads (
  chain_id integer primary key, number bigint not null, hash text not null, timestamp bigint not null);
create table indexed.transfers (
  id text primary key, chain_id integer not null, hash text not null, log_index integer not null,
  block_number bigint not null, timestamp bigint not null, sender text not null, recipient text not null,
  amount numeric(78, 0) not null);
create table indexed.accounts (
  chain_id integer not null, address text not null, balance numeric(78, 0) not null, screened boolean not null,
  primary key (chain_id, address));
create table indexed.issuances (
  chain_id integer not null, id text not null, maker text not null, payee text not null, amount numeric(78, 0) not null,
  evidence text not null, state text not null, requested_at bigint not null, expires_at bigint not null, checker text,
  treasurer text, approved_at bigint, executed_at bigint, closed_at bigint, request_hash text not null, approve_hash text,
  execute_hash text, close_hash text, primary key (chain_id, id));
create table indexed.wallets (
  chain_id integer not null, address text not null, person_id text not null, bound_at bigint not null,
  primary key (chain_id, address));
create table indexed.role_members (
  chain_id integer not null, role_id numeric(78, 0) not null, account text not null, delay_seconds integer not null,
  since bigint not null, primary key (chain_id, role_id, account));
create table indexed.acts (
  id text primary key, chain_id integer not null, evidence text not null, event text not null, hash text not null,
  timestamp bigint not null);
`
