import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrationLock } from '@/lib/store/migrate'
import { listMigrations, listOwnSchemas } from '@/lib/store/own-schemas'
import { connect } from './connect'
import { BackupNotOursError, BackupUnreadableError, DatabaseNotEmptyError, RestoredOtherwiseError } from './errors'
import type { BackupHead, BackupManifest, TableHead } from './frames'
import { applyMigrations, countOf } from './migrations'
import { readBackup } from './read-backup'
import { columnsOf, listTables, nameOf, prepareSession, tallyTable } from './tables'
import type { NationIdentity } from './write-backup'

/** How long to wait for people who are in the middle of something. */
const lockWaitSeconds = 60

/**
 * Puts a backup into a database: tables as they were when it was taken, its rows, then the migrations since.
 *
 * All or nothing, in one transaction: until the last moment everybody sees the database as it was, and whatever goes wrong,
 * a kill included, leaves it so. Counts and hashes are taken again of what was loaded before that moment. Whoever is signed in
 * is signed out. `isReplacing` allows a database that holds rows already.
 *
 * Throws {@link DatabaseNotEmptyError}, {@link BackupNotOursError}, {@link BackupUnreadableError} or
 * {@link RestoredOtherwiseError}; Postgres' own error when somebody holds a table for longer than a minute.
 */
export async function restoreBackup({
  databaseUrl,
  file,
  key,
  identity,
  isReplacing,
}: {
  databaseUrl: string
  file: string
  key: Uint8Array
  identity: NationIdentity
  isReplacing: boolean
}): Promise<{ head: BackupHead; manifest: BackupManifest }> {
  const client = await connect(databaseUrl)
  try {
    await prepareSession(client)
    await client.query(`set lock_timeout = '${lockWaitSeconds}s'`)
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    const restored = await load({ client, file, key, identity, isReplacing })
    await client.query('commit')
    await client.query('analyze')
    return restored
  } finally {
    // Without a commit before it, the end of the connection takes everything back.
    await client.end().catch(() => undefined)
  }
}

async function load({
  client,
  file,
  key,
  identity,
  isReplacing,
}: {
  client: pg.Client
  file: string
  key: Uint8Array
  identity: NationIdentity
  isReplacing: boolean
}): Promise<{ head: BackupHead; manifest: BackupManifest }> {
  const migrations = listMigrations()
  let head: BackupHead | undefined
  let manifest: BackupManifest | undefined
  let loading: { write(bytes: Buffer): Promise<void>; end(): Promise<void> } | undefined
  for await (const frame of readBackup(file, key)) {
    if (frame.kind === 'head') {
      head = frame.head
      requireSameNation(head, identity)
      const count = countOf(head.migrations, migrations)
      if (!isReplacing) await requireEmpty(client, listOwnSchemas(migrations))
      await dropTables(client, listOwnSchemas(migrations))
      await applyMigrations(client, migrations.slice(0, count))
    }
    if (frame.kind === 'table') {
      await loading?.end()
      loading = openTable(client, frame.table)
    }
    if (frame.kind === 'rows') await loading?.write(frame.bytes)
    if (frame.kind === 'manifest') manifest = frame.manifest
  }
  await loading?.end()
  if (!head || !manifest) throw new BackupUnreadableError({ reason: 'its head is missing' })
  await requireSameRows(client, manifest)
  await setSequences(client, manifest)
  await applyMigrations(client, migrations.slice(head.migrations.length))
  return { head, manifest }
}

function requireSameNation(head: BackupHead, identity: NationIdentity): void {
  const [theirs, ours] = [head, identity].map(({ path, chainIds }) => `${path} on ${chainIds.join(' and ')}`)
  // Accounts, nonces and hashes of payments mean something on their own chains only.
  if (theirs !== ours) throw new BackupNotOursError({ reason: `it is of a nation ${theirs}, and this one is ${ours}` })
}

async function requireEmpty(client: pg.Client, ownSchemas: readonly string[]): Promise<void> {
  for (const table of await listTables(client, ownSchemas)) {
    const { rowCount } = await client.query(`select 1 from ${nameOf(table)} limit 1`)
    if (rowCount) throw new DatabaseNotEmptyError({ table: `${table.schema}.${table.name}` })
  }
}

/** Only the schemas that our migrations make: the indexer's, and whatever else is in the database, stay. */
async function dropTables(client: pg.Client, ownSchemas: readonly string[]): Promise<void> {
  for (const schema of ownSchemas) await client.query(`drop schema if exists ${escapeIdentifier(schema)} cascade`)
  await client.query('drop table if exists drizzle.__drizzle_migrations')
}

function openTable(client: pg.Client, table: TableHead) {
  const copy = client.query(copyFrom(`copy ${nameOf(table)} (${columnsOf(table)}) from stdin`))
  const done = finished(copy)
  // Waited for at the end, and by every write; until then a failure must not count as unheard.
  done.catch(() => undefined)
  return {
    write: async (bytes: Buffer) => {
      if (copy.write(bytes)) return
      await Promise.race([new Promise<void>((resolve) => copy.once('drain', resolve)), done])
    },
    end: async () => {
      copy.end()
      await done
    },
  }
}

async function requireSameRows(client: pg.Client, manifest: BackupManifest): Promise<void> {
  for (const table of manifest.tables) {
    const { rows, sha256 } = await tallyTable(client, table)
    if (rows !== table.rows || sha256 !== table.sha256) {
      throw new RestoredOtherwiseError({ table: `${table.schema}.${table.name}` })
    }
  }
}

async function setSequences(client: pg.Client, { sequences }: BackupManifest): Promise<void> {
  for (const { schema, name, value } of sequences) {
    if (value !== null) await client.query('select setval($1::regclass, $2::bigint)', [nameOf({ schema, name }), value])
  }
}
