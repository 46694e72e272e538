import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { BackupManifest, TableHead } from './frames'

/** Who is signed in, and how often somebody did something: true of a moment, and wrong after it. Never backed up. */
const passingSchema = 'auth'

/** Says in which way values are written as text, whatever the server's settings are. */
const writing = [
  "set datestyle = 'ISO, MDY'",
  "set intervalstyle = 'postgres'",
  "set timezone = 'UTC'",
  'set extra_float_digits = 1',
  "set bytea_output = 'hex'",
  "set client_encoding = 'UTF8'",
  'set statement_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
]

export async function prepareSession(client: pg.Client): Promise<void> {
  for (const statement of writing) await client.query(statement)
}

/** Gives the schemas whose rows are kept. */
export function keptSchemas(ownSchemas: readonly string[]): string[] {
  return ownSchemas.filter((name) => name !== passingSchema)
}

/** Gives the tables whose rows are kept, those first that others refer to. */
export async function listTables(client: pg.Client, ownSchemas: readonly string[]): Promise<TableHead[]> {
  const { rows } = await client.query<TableHead>(
    `select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname = any($1)
     group by n.nspname, c.relname order by n.nspname, c.relname`,
    [keptSchemas(ownSchemas)],
  )
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select distinct conrelid::regclass::text as from, confrelid::regclass::text as to
     from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  )
  return inOrder(rows, references)
}

/** A name as Postgres writes it, which is what references are given by. */
function plainName({ schema, name }: { schema: string; name: string }): string {
  return `${schema}.${name}`
}

function inOrder(tables: readonly TableHead[], references: readonly { from: string; to: string }[]): TableHead[] {
  const ordered: TableHead[] = []
  let waiting = [...tables]
  while (waiting.length > 0) {
    const isFree = (table: TableHead) =>
      !references.some(
        ({ from, to }) =>
          from === plainName(table) && waiting.some((other) => plainName(other) === to && other !== table),
      )
    const free = waiting.filter(isFree)
    if (free.length === 0) throw new Error(`These tables refer to one another: ${waiting.map(plainName).join(', ')}.`)
    ordered.push(...free)
    waiting = waiting.filter((table) => !free.includes(table))
  }
  return ordered
}

export function nameOf({ schema, name }: { schema: string; name: string }): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`
}

export function columnsOf({ columns }: TableHead): string {
  return columns.map(escapeIdentifier).join(', ')
}

/** Opens all rows of a table as text, in an order that depends on nothing but the rows. */
export async function openRows(client: pg.Client, table: TableHead) {
  const { rows: key } = await client.query<{ name: string }>(
    `select a.attname as name from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)`,
    [nameOf(table)],
  )
  const by = key.length > 0 ? key.map(({ name }) => name) : table.columns
  const order = by.map((name) => `${escapeIdentifier(name)}::text collate "C"`).join(', ')
  return client.query(copyTo(`copy (select ${columnsOf(table)} from ${nameOf(table)} order by ${order}) to stdout`))
}

/** Counts and hashes the rows that pass through it. */
export function createTally() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(bytes: Buffer): void {
      hash.update(bytes)
      // A line break within a value is written otherwise: each of these bytes ends a row.
      for (const byte of bytes) if (byte === 0x0a) rows += 1
    },
    result: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** Gives the number and the hash of the rows that a table has now. */
export async function tallyTable(client: pg.Client, table: TableHead): Promise<{ rows: number; sha256: string }> {
  const tally = createTally()
  await pipeline(await openRows(client, table), async (rows: AsyncIterable<Buffer>) => {
    for await (const bytes of rows) tally.add(bytes)
  })
  return tally.result()
}

/** Gives where the counters of the kept schemas stand. */
export async function listSequences(
  client: pg.Client,
  ownSchemas: readonly string[],
): Promise<BackupManifest['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string; value: string | null }>(
    `select schemaname as schema, sequencename as name, last_value::text as value from pg_sequences
     where schemaname = any($1) order by 1, 2`,
    [keptSchemas(ownSchemas)],
  )
  return rows
}
