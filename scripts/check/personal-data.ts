import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPublicClient, http, type PublicClient } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { deployerKey } from '@/lib/demo/keys'
import { demoPeople } from '@/lib/demo/people'
import { migrate } from '@/lib/store/migrate'
import { nation } from '@/nation.config'
import { deployNation } from '../../services/deploy/deploy-nation'
import { createDevnet } from '../../services/devnet/devnet'
import { demoOffices } from '../../services/founding/demo-offices'
import { foundingSeconds, foundNation } from '../../services/founding/found-nation'
import { loadKeys } from '../../services/nation/keys'
import { startPostgres } from '../../services/postgres/start-postgres'
import { findTraces, type Trace, tracesOf } from './find-traces'

/**
 * Founds a whole nation on a network of its own and lists every piece of a demo person's data that stands on its chain.
 *
 * Reads what came in (transactions) and what came out (logs) of every block: storage holds nothing that came in by no
 * transaction.
 */
export async function checkPersonalData(): Promise<readonly string[]> {
  const home = mkdtempSync(join(tmpdir(), 'civitas-check-'))
  const keys = await loadKeys(join(home, 'keys.json'))
  const postgres = await startPostgres({
    home: join(home, 'postgres'),
    port: 5_846,
    password: keys.postgresPassword,
    logFile: join(home, 'postgres.log'),
  })
  const devnet = await createDevnet({
    side: 'l2',
    chainId: nation.chains.l2.id,
    directory: join(home, 'l2'),
    genesisSeconds: foundingSeconds(),
    onBroken: (error) => {
      throw error
    },
  })
  try {
    await migrate(postgres.url)
    const front = await devnet.open({ port: 0 })
    const record = await deployNation({
      rpcUrl: front.url,
      chainId: devnet.chainId,
      side: 'l2',
      deployer: privateKeyToAccount(deployerKey.privateKey),
      nation,
      offices: demoOffices(),
    })
    await foundNation({ network: devnet, record, databaseUrl: postgres.url, keys, isEmpty: false })
    const found = await scanChain(createPublicClient({ transport: http(front.url, { batch: true }) }))
    return found.map(({ of, form }) => `Data of the person ${of} stands on the chain ${form}.`)
  } finally {
    await devnet.stop()
    await postgres.stop()
    await rm(home, { recursive: true, force: true })
  }
}

async function scanChain(client: PublicClient): Promise<Trace[]> {
  const traces = demoPeople.flatMap(tracesOf)
  const found: Trace[] = []
  const head = await client.getBlockNumber()
  for (let number = 0n; number <= head; number += 1n) {
    const [block, logs] = await Promise.all([
      client.getBlock({ blockNumber: number, includeTransactions: true }),
      client.getLogs({ fromBlock: number, toBlock: number }),
    ])
    const data = [
      ...block.transactions.map(({ input }) => input),
      ...logs.flatMap((log) => [log.data, ...log.topics]),
      block.extraData,
    ]
    found.push(...data.flatMap((hex) => findTraces(hex.slice(2), traces)))
  }
  return found
}
