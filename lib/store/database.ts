import { drizzle, type NodePgDatabase, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import pg from 'pg'

/** What a query needs: the database itself, or a transaction on it. */
export type Database = PgDatabase<NodePgQueryResultHKT, Record<string, never>>

/** A database with its own pool of connections. Close it with `$client.end()`. */
export type OpenDatabase = NodePgDatabase<Record<string, never>> & { $client: pg.Pool }

/**
 * Gives a database over a pool of at most ten connections. Connects at the first query, not now.
 *
 * Waits 3 s for a connection and 10 s for a statement, so that a page says "the database does not answer" and never hangs.
 * What a query throws when Postgres is down is recognised by `isStoreUnreachable` and typed by `toStoreError`.
 */
export function createDatabase(databaseUrl: string): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 10_000,
    query_timeout: 11_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'civitas',
  })
  // A connection that breaks while idle emits here; unheard, it would end the process. The next query reports it.
  pool.on('error', () => undefined)
  return drizzle(pool)
}
