import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { toStoreError } from './to-store-error'

// Any number that nothing else on the same database locks.
export const migrationLock = 7_267_001

/**
 * Brings the database to this version's tables. Safe to call at every start and from two processes at once: the second
 * waits for the first and finds nothing to do.
 *
 * Throws StoreUnreachableError when the database does not answer.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 3_000,
    application_name: 'civitas-migrate',
    options: '-c client_min_messages=warning',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await applyMigrations(drizzle(client), { migrationsFolder: join(import.meta.dirname, 'migrations') })
  } catch (error) {
    throw toStoreError(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}
