import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import type { DeploymentRecord } from '@/lib/chain/deployment-record'
import { listOwnSchemas } from '@/lib/store/own-schemas'
import { ContractsChangedError, DatabaseNotOursError } from './errors'

const founded = z.object({ records: z.string(), isEmpty: z.boolean(), foundedAt: z.string() })

/** Whether the nation of this folder was founded to the end. */
export function isFounded(home: string): boolean {
  return existsSync(join(home, 'founded.json'))
}

/** Throws {@link ContractsChangedError} when the chains of this folder hold other contracts than these. */
export async function requireSameContracts(home: string, records: readonly DeploymentRecord[]): Promise<void> {
  const note = founded.parse(JSON.parse(await readFile(join(home, 'founded.json'), 'utf8')))
  if (note.records !== digest(records)) throw new ContractsChangedError({ home })
}

/** Deletes what an unfinished founding left, so that a nation is never half founded. */
export async function wipeUnfinished({
  home,
  databaseUrl,
  mayWipeDatabase,
}: {
  home: string
  databaseUrl: string
  mayWipeDatabase: boolean
}): Promise<void> {
  const begun = join(home, 'founding-began')
  await wipeDatabase({ databaseUrl, isAllowed: mayWipeDatabase || existsSync(begun) })
  await writeFile(begun, '')
  for (const folder of ['l1', 'l2']) await rm(join(home, folder), { recursive: true, force: true })
}

export async function markFounded({
  home,
  records,
  isEmpty,
}: {
  home: string
  records: readonly DeploymentRecord[]
  isEmpty: boolean
}): Promise<void> {
  const note = { records: digest(records), isEmpty, foundedAt: new Date().toISOString() }
  await writeFile(join(home, 'founded.json'), `${JSON.stringify(note, null, 2)}\n`)
  await rm(join(home, 'founding-began'), { force: true })
}

async function wipeDatabase({ databaseUrl, isAllowed }: { databaseUrl: string; isAllowed: boolean }): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname = any($1) or nspname ~ '^indexer_[0-9a-f]{12}_[0-9a-f]{12}$'`,
      [[...listOwnSchemas(), 'indexed', 'drizzle']],
    )
    // INVARIANT: a database that another nation uses is never emptied without the word --reset.
    if (rows.length > 0 && !isAllowed) throw new DatabaseNotOursError()
    await client.query('set client_min_messages = warning')
    for (const { name } of rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`)
  } finally {
    await client.end()
  }
}

function digest(records: readonly DeploymentRecord[]): string {
  return createHash('sha256').update(JSON.stringify(records)).digest('hex')
}
