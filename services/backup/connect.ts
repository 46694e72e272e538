import pg from 'pg'
import { toStoreError } from '@/lib/store/to-store-error'

/** Gives a connection of its own to a database. Throws StoreUnreachableError. */
export async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    application_name: 'civitas-backup',
    options: '-c client_min_messages=warning',
  })
  // A connection that breaks is reported by the query under way.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw toStoreError(error)
  }
  return client
}
