import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { contractNames, type DeploymentRecord, deploymentRecord } from '@/lib/chain/deployment-record'

const root = join(import.meta.dirname, '../..')
/** What pages and services read of a record. */
const located = z.object(
  deploymentRecord.pick({ path: true, chainId: true, startBlock: true, hasMulticall: true, contracts: true }).shape,
)

/** Where the records are, and the addresses that pages and services read. */
export const recordPlaces = {
  folder: join(root, 'contracts/deployments'),
  addresses: join(root, 'lib/generated/deployments.ts'),
}

export type RecordPlaces = { folder: string; addresses: string }

/** The file that holds the record of a chain. */
export function recordFile(
  { path, chainId }: Pick<DeploymentRecord, 'path' | 'chainId'>,
  folder: string = recordPlaces.folder,
): string {
  return join(folder, path, `${chainId}.json`)
}

/** Gives the record of a chain, or undefined where there is none. Throws when the file is no record. */
export function readDeploymentRecord(
  chain: Pick<DeploymentRecord, 'path' | 'chainId'>,
  folder?: string,
): DeploymentRecord | undefined {
  const text = readIfThere(recordFile(chain, folder))
  return text === undefined ? undefined : deploymentRecord.parse(JSON.parse(text))
}

/** Writes the record, and the addresses that the rest of the program reads. What is the same is left untouched. */
export async function writeDeploymentRecord(
  record: DeploymentRecord,
  { folder, addresses }: RecordPlaces = recordPlaces,
): Promise<void> {
  replace(recordFile(record, folder), `${JSON.stringify(record, null, 2)}\n`)
  writeAddresses({ folder, addresses })
}

/**
 * Writes from all records the one file that pages and services read: where each contract is, and nothing else, since a
 * browser downloads it. Runs to its end in one turn, so that two records written at once are both in it.
 */
export function writeAddresses({ folder, addresses }: RecordPlaces = recordPlaces): void {
  const records = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => located.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .sort((one, other) => one.path.localeCompare(other.path) || one.chainId - other.chainId)
  replace(addresses, renderAddresses(records))
}

function renderAddresses(records: readonly z.infer<typeof located>[]): string {
  const entries = records.map(({ path, chainId, startBlock, hasMulticall, contracts }) => {
    const lines = contractNames.flatMap((name) => {
      const address = contracts[name]?.address
      return address ? [`      ${name}: '${address}',`] : []
    })
    const head = [
      `    path: '${path}',`,
      `    chainId: ${chainId},`,
      `    startBlock: ${startBlock},`,
      `    hasMulticall: ${hasMulticall},`,
    ]
    return ['  {', ...head, '    contracts: {', ...lines, '    },', '  },'].join('\n')
  })
  const title = '// Made by "npm run generate" from contracts/deployments: where each contract of each path is.'
  return `${title}\nexport const deployments = [\n${entries.join('\n')}\n] as const\n`
}

/** A file is there whole or not at all: a break while writing leaves the one before. */
function replace(file: string, text: string): void {
  if (readIfThere(file) === text) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
}
