import pg from 'pg'
import type { Hash } from 'viem'
import { isIndexerSchema } from './schema-name'

export type RecordedHead = { chainId: number; number: number; hash: Hash }

/** Any number that nothing else on the same database locks. */
const indexerLock = 7_267_002

/**
 * Connects for the life of this indexer and takes the lock that only one indexer holds per database. Postgres gives the
 * lock free when this process ends, however it ends.
 *
 * Throws an error when another indexer holds it.
 */
export async function claimDatabase(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    application_name: 'civitas-indexer-lock',
  })
  await client.connect()
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [indexerLock])
  if (!rows[0]?.locked) {
    await client.end()
    throw new Error('Another indexer works on this database already.')
  }
  return client
}

export async function listIndexSchemas(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select nspname as name from pg_namespace')
  return rows.map((row) => row.name).filter(isIndexerSchema)
}

/** Drops a schema, and with it the published views that read from it. */
export async function dropIndexSchema(client: pg.Client, schema: string): Promise<void> {
  await client.query(`drop schema if exists ${pg.escapeIdentifier(schema)} cascade`)
}

/**
 * Forgets every block that Ponder keeps to read faster the next time. It keeps them by chain id alone, so what it kept of
 * a chain that began anew under the same id is false.
 */
export async function dropPonderCache(client: pg.Client): Promise<void> {
  await client.query('drop schema if exists ponder_sync cascade')
}

/** The newest block of each chain that the tables of a schema hold. */
export async function getRecordedHeads(client: pg.Client, schema: string): Promise<RecordedHead[]> {
  const { rows } = await client.query<{ chain_id: number; number: string; hash: Hash }>(
    `select chain_id, number, hash from ${pg.escapeIdentifier(schema)}.heads`,
  )
  return rows.map((row) => ({ chainId: row.chain_id, number: Number(row.number), hash: row.hash }))
}

/**
 * Takes away the mark that Ponder leaves on a schema when it is killed, for which it would wait 25 s.
 *
 * Warning: call it only while holding the lock of {@link claimDatabase}, which proves that the marker is dead.
 */
export async function clearPonderLock(client: pg.Client, schema: string): Promise<void> {
  await client.query(
    `update ${pg.escapeIdentifier(schema)}._ponder_meta set value = jsonb_set(value, '{is_locked}', '0') where key = 'app'`,
  )
}
