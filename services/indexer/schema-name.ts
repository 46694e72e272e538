import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Hash } from 'viem'

/** What decides which tables are right: the chains they were read from, and the code that read them. */
export type IndexIdentity = { chains: string; code: string }

const prefix = 'indexer_'

/**
 * Names the Postgres schema of an indexer. Another chain or other code has another name, so that rows of one are never
 * taken for rows of the other.
 */
export function toSchemaName({ chains, code }: IndexIdentity): string {
  return `${prefix}${shortHash(chains)}_${shortHash(code)}`
}

/** Says whether a schema is an indexer's but was read from other chains than these: nothing in it is true any more. */
export function isOfOtherChains(schema: string, { chains }: IndexIdentity): boolean {
  return isIndexerSchema(schema) && !schema.startsWith(`${prefix}${shortHash(chains)}_`)
}

export function isIndexerSchema(schema: string): boolean {
  return /^indexer_[0-9a-f]{12}_[0-9a-f]{12}$/.test(schema)
}

/** Tells one run of a chain from another with the same id, by its first blocks. */
export function toChainIdentity(chainId: number, firstBlocks: readonly Hash[]): string {
  return [chainId, ...firstBlocks].join(':')
}

/** Gives one text that changes whenever a file does that decides what the tables hold. */
export async function readCodeIdentity(root: string, ponderVersion: string): Promise<string> {
  const paths = [
    'nation.config.ts',
    'lib/chain/deployments.ts',
    'lib/generated/contracts.ts',
    'lib/generated/deployments.ts',
    ...(await filesIn(root, 'services/indexer/src')),
    'services/indexer/ponder.config.ts',
    'services/indexer/ponder.schema.ts',
  ]
  const hash = createHash('sha256').update(ponderVersion)
  for (const path of paths.sort()) hash.update(`\n${path}\n`).update(await readFile(join(root, path)))
  return hash.digest('hex')
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
