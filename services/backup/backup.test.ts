import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDatabase } from '@/lib/store/database'
import { migrate } from '@/lib/store/migrate'
import { listMigrations, listOwnSchemas } from '@/lib/store/own-schemas'
import {
  createEmptyTestDatabase,
  createTestDatabase,
  type TestDatabase,
} from '@/lib/store/testing/create-test-database'
import { connect } from './connect'
import { BackupFileExistsError, BackupNotOursError, BackupUnreadableError, DatabaseNotEmptyError } from './errors'
import { applyMigrations } from './migrations'
import { restoreBackup } from './restore-backup'
import { keptSchemas, listTables, prepareSession, tallyTable } from './tables'
import { startRestoreProgram } from './testing/restore-program'
import { verifyBackup } from './verify-backup'
import { writeBackup } from './write-backup'

const key = randomBytes(32)
const identity = { nation: 'Republic of Meridia', path: 'l2' as const, chainIds: [31_337, 31_338] }
const now = new Date('2026-03-01T10:00:00Z')

let folder: string
let store: TestDatabase
let empty: { url: string; drop: () => Promise<void> }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'))
  store = await createTestDatabase()
  await fill(store.url)
})

beforeEach(async () => {
  empty = await createEmptyTestDatabase()
})

afterEach(() => empty.drop())

afterAll(async () => {
  await store.drop()
  await rm(folder, { recursive: true, force: true })
})

/** Rows with everything that text formats trip over. */
async function fill(url: string): Promise<void> {
  const client = await connect(url)
  const person =
    'insert into people.persons (person_id, given_name, family_name, national_id_sealed, national_id_lookup, birth_date_sealed) values ($1, $2, $3, $4, $5, $6)'
  await client.query(person, ['0x01', 'Leïla\t"Nour"', "O'Mansour\\N\nof two lines", 'v1.a', 'lookup-1', 'v1.b'])
  await client.query(person, ['0x02', 'ليلى', '', 'v1.c', 'lookup-2', 'v1.d'])
  await client.query(
    `insert into evidence.records (id, act, actor_person, actor_account, authority, order_number, statement, rule_version, facts, salt, hash)
     values ('r1', 'act', '0x01', '0xa', 'authority', '7/2026', E'a\\r\\nb', 1, '{"b": "2", "a": "\\u00e9"}', '0x', '0xh')`,
  )
  await client.query(
    `insert into money.payment_intents (id, account, payee, amount, reference, chain_id, nonce, created_at)
     select 'p' || n, '0xa', '0xb', n::numeric * 1e60, case when n % 2 = 0 then 'rent ' || n end, 31338, n,
       timestamptz '2026-01-01 00:00:00.123456+00' + n * interval '1 minute'
     from generate_series(1, 8000) n`,
  )
  await client.query(
    "insert into auth.sessions (id, account, chain_id, expires_at) values ('s1', '0xa', 31338, '2027-01-01')",
  )
  await client.end()
}

async function backUp(url = store.url): Promise<string> {
  const file = join(folder, `${randomBytes(6).toString('hex')}.backup`)
  await writeBackup({ databaseUrl: url, file, key, identity, now })
  return file
}

const restore = (file: string, { url = empty.url, isReplacing = false, sealedWith = key as Uint8Array } = {}) =>
  restoreBackup({ databaseUrl: url, file, key: sealedWith, identity, isReplacing })

/** What is in a database: the number and the hash of the rows of each kept table. */
async function contentOf(url: string): Promise<Record<string, unknown>> {
  const client = await connect(url)
  try {
    await prepareSession(client)
    const content: Record<string, unknown> = {}
    for (const table of await listTables(client, listOwnSchemas(listMigrations()))) {
      content[`${table.schema}.${table.name}`] = await tallyTable(client, table)
    }
    return content
  } finally {
    await client.end()
  }
}

async function schemasOf(url: string): Promise<string[]> {
  const client = await connect(url)
  const { rows } = await client.query<{ name: string }>(
    "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1",
  )
  await client.end()
  return rows.map(({ name }) => name)
}

/** How many wait for a table that somebody else holds. */
async function countWaiting(url: string): Promise<number> {
  const client = await connect(url)
  const { rowCount } = await client.query(
    'select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
  )
  await client.end()
  return rowCount ?? 0
}

test('a restored database equals the one that was backed up, in every row of every table', async () => {
  const before = await contentOf(store.url)
  expect(before['money.payment_intents']).toMatchObject({ rows: 8_000 })
  const file = await backUp()
  await restore(file)
  expect(await contentOf(empty.url)).toEqual(before)
  const client = await connect(empty.url)
  const { rows } = await client.query("select given_name, family_name from people.persons where person_id = '0x01'")
  expect(rows).toEqual([{ given_name: 'Leïla\t"Nour"', family_name: "O'Mansour\\N\nof two lines" }])
  // Nobody is signed in to a database that was put back.
  expect((await client.query('select * from auth.sessions')).rows).toEqual([])
  await client.end()
  // The usual way of migrating finds nothing to do.
  await migrate(empty.url)
  expect(await contentOf(empty.url)).toEqual(before)
})

test('the file shows nothing of what is in it, is for its owner only, and is found whole', async () => {
  const file = await backUp()
  const bytes = await readFile(file)
  for (const text of ['Mansour', 'payment_intents', 'people', 'Meridia']) expect(bytes.includes(text)).toBe(false)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const { head, manifest } = await verifyBackup(file, key)
  expect(head).toMatchObject({ nation: identity.nation, takenAt: now.toISOString() })
  const content = await contentOf(store.url)
  for (const { schema, name, rows, sha256 } of manifest.tables) {
    expect(content[`${schema}.${name}`]).toEqual({ rows, sha256 })
  }
  expect(manifest.tables).toHaveLength(Object.keys(content).length)
})

test('every schema that our migrations make is backed up, but for who is signed in', () => {
  const own = listOwnSchemas(listMigrations())
  expect(own).toEqual(expect.arrayContaining(['auth', 'evidence', 'money', 'people']))
  expect(own.filter((name) => !keptSchemas(own).includes(name))).toEqual(['auth'])
})

test('a backup is of one moment, whatever is written meanwhile', async () => {
  const file = join(folder, 'moment.backup')
  const before = await contentOf(store.url)
  const client = await connect(store.url)
  await client.query('begin')
  await client.query('lock table people.persons in access exclusive mode')
  const writing = writeBackup({ databaseUrl: store.url, file, key, identity, now })
  // The backup has read the tables before this one, and waits.
  await expect.poll(() => countWaiting(store.url), { timeout: 20_000 }).toBe(1)
  await client.query("update people.persons set given_name = 'later' where person_id = '0x02'")
  await client.query("update money.payment_intents set reference = 'later' where id = 'p2'")
  await client.query('commit')
  const { tables } = await writing
  for (const { schema, name, rows, sha256 } of tables) expect(before[`${schema}.${name}`]).toEqual({ rows, sha256 })
  expect(await contentOf(store.url)).not.toEqual(before)
  await client.end()
})

test('a backup never replaces a file, and leaves none behind when it fails', async () => {
  const file = await backUp()
  await expect(writeBackup({ databaseUrl: store.url, file, key, identity, now })).rejects.toThrow(BackupFileExistsError)
  const other = join(folder, 'unreachable.backup')
  const databaseUrl = 'postgres://civitas@127.0.0.1:1/civitas'
  await expect(writeBackup({ databaseUrl, file: other, key, identity, now })).rejects.toThrow()
  expect((await readdir(folder)).filter((name) => name.startsWith('unreachable'))).toEqual([])
})

test('another key opens nothing', async () => {
  const file = await backUp()
  const sealedWith = randomBytes(32)
  await expect(verifyBackup(file, sealedWith)).rejects.toThrow('sealed with another key')
  await expect(restore(file, { sealedWith })).rejects.toThrow(BackupUnreadableError)
  expect(await schemasOf(empty.url)).toEqual(['public'])
})

test('a backup that was cut off anywhere is refused, and changes nothing', async () => {
  const bytes = await readFile(await backUp())
  const head = 49
  const chunk = 64 * 1024 + 16
  expect(bytes.length).toBeGreaterThan(head + chunk)
  const lengths = [0, 10, head, head + 5, head + chunk, head + chunk + 1, bytes.length - 16, bytes.length - 1]
  for (const length of lengths) {
    const file = join(folder, `cut-${length}.backup`)
    await writeFile(file, bytes.subarray(0, length))
    await expect(verifyBackup(file, key), `${length} bytes`).rejects.toThrow(BackupUnreadableError)
    await expect(restore(file), `${length} bytes`).rejects.toThrow(BackupUnreadableError)
  }
  expect(await schemasOf(empty.url)).toEqual(['public'])
})

test('a backup with one bit changed anywhere, or with something added, is refused', async () => {
  const bytes = await readFile(await backUp())
  const places = [0, 20, 60, 70_000, Math.floor(bytes.length / 2), bytes.length - 20, bytes.length - 1]
  for (const place of places) {
    const changed = Buffer.from(bytes)
    changed[place] = (changed[place] ?? 0) ^ 1
    const file = join(folder, `changed-${place}.backup`)
    await writeFile(file, changed)
    await expect(verifyBackup(file, key), `byte ${place}`).rejects.toThrow(BackupUnreadableError)
  }
  const longer = join(folder, 'longer.backup')
  await writeFile(longer, Buffer.concat([bytes, Buffer.from('x')]))
  await expect(verifyBackup(longer, key)).rejects.toThrow(BackupUnreadableError)
})

test('a database that holds rows is replaced only when that is said', async () => {
  const file = await backUp()
  await restore(file)
  const client = await connect(empty.url)
  await client.query(
    'create schema indexed; create table indexed.heads (number int); insert into indexed.heads values (7)',
  )
  await client.query(
    "insert into people.persons (person_id, given_name, family_name, national_id_sealed, national_id_lookup, birth_date_sealed) values ('0x03', '', '', '', 'lookup-3', '')",
  )
  await expect(restore(file)).rejects.toThrow(DatabaseNotEmptyError)
  await restore(file, { isReplacing: true })
  expect(await contentOf(empty.url)).toEqual(await contentOf(store.url))
  // What the indexer keeps is not ours to take away.
  expect((await client.query('select number from indexed.heads')).rows).toEqual([{ number: 7 }])
  await client.end()
})

test('a backup of an older version is loaded into its own tables and then brought up to date', async () => {
  const older = await createEmptyTestDatabase()
  const client = await connect(older.url)
  await applyMigrations(client, listMigrations().slice(0, 2))
  await client.query(
    `insert into evidence.records (id, act, actor_person, actor_account, authority, order_number, statement, facts, salt, hash, state)
     values ('old', 'act', '0x01', '0xa', 'authority', '1/2025', 'statement', '{}', '0x', '0xold', 'recorded')`,
  )
  await client.end()
  const file = await backUp(older.url)
  await older.drop()
  await restore(file)
  const db = createDatabase(empty.url)
  const { rows } = await db.execute(sql`select id, rule_version from evidence.records`)
  expect(rows).toEqual([{ id: 'old', rule_version: 1 }])
  await db.$client.end()
  expect(Object.keys(await contentOf(empty.url))).toEqual(Object.keys(await contentOf(store.url)))
})

test('a backup of other chains, or of a version that is newer, is refused', async () => {
  const file = await backUp()
  const other = { ...identity, chainIds: [1, 10] }
  await expect(
    restoreBackup({ databaseUrl: empty.url, file, key, identity: other, isReplacing: false }),
  ).rejects.toThrow(BackupNotOursError)
  const client = await connect(store.url)
  await client.query(
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('of the future', 9999999999999)",
  )
  const newer = await backUp()
  await client.query("delete from drizzle.__drizzle_migrations where hash = 'of the future'")
  await client.end()
  await expect(restore(newer)).rejects.toThrow('a newer version')
  expect(await schemasOf(empty.url)).toEqual(['public'])
})

test('a restore that is killed in the middle leaves the database as it was', async () => {
  const file = await backUp()
  await restore(file)
  const client = await connect(empty.url)
  await client.query("delete from money.payment_intents where id <> 'p1'")
  const before = await contentOf(empty.url)
  // Somebody reads a table, so the restore gets as far as taking others away, and waits for this one.
  await client.query('begin')
  await client.query('lock table people.persons in access share mode')
  const program = startRestoreProgram({ databaseUrl: empty.url, file, key, identity })
  await expect.poll(() => countWaiting(empty.url), { timeout: 20_000 }).toBe(1)
  program.kill()
  await program.ended
  await client.query('commit')
  await client.end()
  expect(await contentOf(empty.url)).toEqual(before)
})

test('people who are connected during a restore see the old rows or the new ones, and go on', async () => {
  const file = await backUp()
  await restore(file)
  const pool = new pg.Pool({ connectionString: empty.url, max: 3 })
  await pool.query("delete from money.payment_intents where id <> 'p1'")
  const seen = new Set<number>()
  let isDone = false
  const people = Array.from({ length: 3 }, async () => {
    while (!isDone) {
      const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from money.payment_intents')
      seen.add(rows[0]?.count ?? -1)
    }
  })
  await expect.poll(() => seen.has(1)).toBe(true)
  await restore(file, { isReplacing: true })
  await expect.poll(() => seen.has(8_000)).toBe(true)
  isDone = true
  await Promise.all(people)
  expect([...seen].sort()).toEqual([1, 8_000])
  await pool.end()
})
