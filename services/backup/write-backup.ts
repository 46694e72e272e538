import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { listMigrations, listOwnSchemas } from '@/lib/store/own-schemas'
import { connect } from './connect'
import { BackupFileExistsError } from './errors'
import { type BackupHead, type BackupManifest, encodeFrame, type Frame } from './frames'
import { listApplied } from './migrations'
import { createSealing } from './sealed-stream'
import { createTally, listSequences, listTables, openRows, prepareSession } from './tables'

const frameBytes = 256 * 1024

export type NationIdentity = Pick<BackupHead, 'nation' | 'path' | 'chainIds'>

/**
 * Writes everything that the nation keeps in its database to a file, as it is at one moment, while everybody goes on working.
 *
 * Left out: `auth` (who is signed in, limits), which is true of a moment only, and what the indexer reads from the chains
 * again. The file is compressed, sealed with the key and complete, or not there: it gets its name when it is on disk.
 *
 * Throws {@link BackupFileExistsError}, or StoreUnreachableError when the database does not answer.
 */
export async function writeBackup({
  databaseUrl,
  file,
  key,
  identity,
  now,
}: {
  databaseUrl: string
  file: string
  key: Uint8Array
  identity: NationIdentity
  now: Date
}): Promise<BackupManifest> {
  const unfinished = `${file}.unfinished`
  const client = await connect(databaseUrl)
  try {
    await requireNew(file)
    const handle = await open(unfinished, 'w', 0o600)
    let manifest: BackupManifest | undefined
    try {
      await prepareSession(client)
      await client.query('begin isolation level repeatable read read only')
      await pipeline(
        Readable.from(encoded()),
        createGzip(),
        createSealing(key),
        async (sealed: AsyncIterable<Uint8Array>) => {
          for await (const bytes of sealed) await handle.write(bytes)
        },
      )
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (!manifest) throw new Error('The backup ended before its manifest.')
    await rename(unfinished, file)
    return manifest

    async function* encoded() {
      for await (const frame of readFrames(client, { ...identity, takenAt: now.toISOString() })) {
        if (frame.kind === 'manifest') manifest = frame.manifest
        yield encodeFrame(frame)
      }
    }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function* readFrames(
  client: pg.Client,
  identity: NationIdentity & { takenAt: string },
): AsyncGenerator<Frame, void> {
  yield { kind: 'head', head: { format: 1, ...identity, migrations: await listApplied(client) } }
  const schemas = listOwnSchemas(listMigrations())
  const tables: BackupManifest['tables'] = []
  for (const table of await listTables(client, schemas)) {
    yield { kind: 'table', table }
    const tally = createTally()
    let waiting: Buffer[] = []
    let length = 0
    for await (const bytes of (await openRows(client, table)) as AsyncIterable<Buffer>) {
      tally.add(bytes)
      waiting.push(bytes)
      length += bytes.length
      if (length < frameBytes) continue
      yield { kind: 'rows', bytes: Buffer.concat(waiting) }
      waiting = []
      length = 0
    }
    if (length > 0) yield { kind: 'rows', bytes: Buffer.concat(waiting) }
    tables.push({ ...table, ...tally.result() })
  }
  yield { kind: 'manifest', manifest: { tables, sequences: await listSequences(client, schemas) } }
}

async function requireNew(file: string): Promise<void> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return
  await handle.close()
  throw new BackupFileExistsError({ file })
}
