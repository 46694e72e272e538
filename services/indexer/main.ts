import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { createPublicClient, fallback, type Hash, http } from 'viem'
import { type IndexedChain, type IndexerConfig, readConfig } from './config'
import {
  claimDatabase,
  clearPonderLock,
  dropIndexSchema,
  dropPonderCache,
  getRecordedHeads,
  listIndexSchemas,
  type RecordedHead,
} from './index-schemas'
import { type IndexIdentity, isOfOtherChains, readCodeIdentity, toChainIdentity, toSchemaName } from './schema-name'

const folder = import.meta.dirname
const root = join(folder, '../..')
const viewsSchema = 'indexed'

const ponderProgram = new URL('./bin/ponder.js', import.meta.resolve('ponder'))
const ponderPackage = new URL('../../package.json', import.meta.resolve('ponder'))

try {
  await startIndexer(readConfig(process.env))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

async function startIndexer(config: IndexerConfig): Promise<void> {
  const database = await claimDatabase(config.databaseUrl)
  database.on('error', (error) => {
    process.stderr.write(`The indexer lost its database: ${error.message}\n`)
    process.exit(1)
  })
  const identity = await readIdentity(config)
  const schema = toSchemaName(identity)
  await prepareSchema(database, schema, identity, config)
  await runPonder(schema, config)
  await waitUntilReady(config)
  // The views now read from this schema: what older code left behind has no reader.
  for (const other of await listIndexSchemas(database)) if (other !== schema) await dropIndexSchema(database, other)
}

async function readIdentity({ chains }: IndexerConfig): Promise<IndexIdentity> {
  const { version } = JSON.parse(await readFile(ponderPackage, 'utf8')) as { version: string }
  const identities = await Promise.all(
    chains.map(async (chain) => toChainIdentity(chain.chainId, [await hashOf(chain, 0), await hashOf(chain, 1)])),
  )
  return { chains: identities.join('\n'), code: await readCodeIdentity(root, version) }
}

/** Leaves in the database only what is true of the chains as they are now. */
async function prepareSchema(
  database: pg.Client,
  schema: string,
  identity: IndexIdentity,
  config: IndexerConfig,
): Promise<void> {
  const kept: string[] = []
  for (const name of await listIndexSchemas(database)) {
    const stands = !isOfOtherChains(name, identity) && (await isOnChain(await getRecordedHeads(database, name), config))
    if (stands) kept.push(name)
    else await dropIndexSchema(database, name)
  }
  if (kept.length === 0) await dropPonderCache(database)
  if (kept.includes(schema)) await clearPonderLock(database, schema)
}

/**
 * Says whether the newest blocks of an earlier run are still on their chains. A chain that lost blocks while nobody watched
 * may have lost final ones, which Ponder never takes back: then everything is read again.
 */
async function isOnChain(recorded: readonly RecordedHead[], { chains }: IndexerConfig): Promise<boolean> {
  for (const chain of chains) {
    const head = recorded.find(({ chainId }) => chainId === chain.chainId)
    if (head === undefined || head.hash !== (await hashOf(chain, head.number))) return false
  }
  return true
}

/** The hash of a block, or zero where the chain has no block of that number. */
async function hashOf({ chainId, rpcUrls }: IndexedChain, number: number): Promise<Hash> {
  const client = createPublicClient({ transport: fallback(rpcUrls.map((url) => http(url, { timeout: 5_000 }))) })
  try {
    const block = await client.request({ method: 'eth_getBlockByNumber', params: [`0x${number.toString(16)}`, false] })
    return block?.hash ?? '0x0'
  } catch (cause) {
    const hosts = rpcUrls.map((url) => new URL(url).host).join(', ')
    throw new Error(`The node of chain ${chainId} at ${hosts} does not answer.`, { cause })
  }
}

/** Runs Ponder inside this process, so that there is one process to stop and none can be left behind. */
async function runPonder(schema: string, { port }: IndexerConfig): Promise<void> {
  process.env['PONDER_TELEMETRY_DISABLED'] = 'true'
  // Ponder would take the portal's port from here.
  delete process.env['PORT']
  process.argv = [
    process.execPath,
    fileURLToPath(ponderProgram),
    'start',
    ...['--root', folder],
    ...['--schema', schema],
    ...['--views-schema', viewsSchema],
    ...['--hostname', '127.0.0.1'],
    ...['--port', String(port)],
    ...['--log-format', 'json'],
  ]
  await import(ponderProgram.href)
}

async function waitUntilReady({ port }: IndexerConfig): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined)
    if (response?.ok) return
    await wait(250)
  }
}
