import { join } from 'node:path'
import { Gauge } from 'prom-client'
import { type ChainSide, homeSide, nationSides, type RpcUrls } from '@/lib/chain/chains'
import { createChainClient } from '@/lib/chain/client'
import { checkHealth } from '@/lib/health/check-health'
import { createHealthMemory } from '@/lib/health/health-memory'
import { addHealthGauges } from '@/lib/metrics/add-health-gauges'
import { serveMetrics } from '@/lib/metrics/serve-metrics'
import { createDatabase, type OpenDatabase } from '@/lib/store/database'
import { holdFor } from '@/lib/store/hold-for'
import { nation } from '@/nation.config'
import type { ServiceContext } from '../run-service'
import type { NationConfig } from './config'
import type { Networks } from './networks'
import { openNationLog, registry } from './note-restart'

/**
 * Answers with the figures of the nation's parts that cannot speak for themselves, on loopback: chains of this machine,
 * database, restarts. What the portal says of its health is measured from here too, so that it is known while the portal is down.
 *
 * Where the port is taken, by another nation of this machine say, the nation runs without.
 */
export async function startNationMetrics({
  config: { home, metricsPorts },
  context,
  databaseUrl,
  networks,
  rpcUrls,
  serverRpcUrls,
}: {
  config: NationConfig
  context: ServiceContext
  databaseUrl: string
  networks: Networks
  rpcUrls: RpcUrls
  /** The nodes that the portal and the indexer ask, where they are others than browsers ask. */
  serverRpcUrls?: Record<ChainSide, readonly string[]>
}): Promise<void> {
  openNationLog(join(home, 'logs'))
  if (metricsPorts.nation === 0) return
  const db = createDatabase(databaseUrl)
  const memory = createHealthMemory()
  const chains = nationSides.map((side) => ({
    side,
    chainId: nation.chains[side].id,
    isHome: side === homeSide,
    client: createChainClient(side, rpcUrls, serverRpcUrls?.[side]),
  }))
  addHealthGauges(
    registry,
    holdFor(2, () => checkHealth({ db, chains, memory, now: new Date() })),
  )
  addDatabaseGauges(db)
  addChainGauges(networks)
  const server = await serveMetrics({ port: metricsPorts.nation, registry })
  if (!server) process.stderr.write(`Port ${metricsPorts.nation} is taken: the nation runs without its figures.\n`)
  context.onStop(async () => {
    server?.close()
    server?.closeAllConnections()
    await db.$client.end()
  })
}

/** What the database says of itself. Absent while it does not answer. */
function addDatabaseGauges(db: OpenDatabase): void {
  const registers = [registry]
  new Gauge({
    name: 'civitas_postgres_connections',
    help: 'Connections to the database by what they do.',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      this.reset()
      const asked = await ask<{ state: string; count: number }>(
        db,
        "select coalesce(state, 'other') as state, count(*)::int as count from pg_stat_activity where datname = current_database() group by 1",
      )
      for (const { state, count } of asked) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'civitas_postgres_connections_limit',
    help: 'How many connections the server takes.',
    registers,
    async collect() {
      this.reset()
      const [row] = await ask<{ value: number }>(db, "select current_setting('max_connections')::int as value")
      if (row) this.set(row.value)
    },
  })
  new Gauge({
    name: 'civitas_postgres_size_bytes',
    help: 'Size of the database on disk.',
    registers,
    async collect() {
      this.reset()
      const [row] = await ask<{ value: string }>(db, 'select pg_database_size(current_database())::text as value')
      if (row) this.set(Number(row.value))
    },
  })
  new Gauge({
    name: 'civitas_postgres_longest_transaction_seconds',
    help: 'Age of the oldest transaction that is open.',
    registers,
    async collect() {
      this.reset()
      const [row] = await ask<{ value: number }>(
        db,
        'select coalesce(extract(epoch from max(now() - xact_start)), 0)::float as value from pg_stat_activity where datname = current_database()',
      )
      if (row) this.set(row.value)
    },
  })
}

async function ask<Row extends Record<string, unknown>>(db: OpenDatabase, query: string): Promise<Row[]> {
  return db.$client.query<Row>(query).then(
    ({ rows }) => rows,
    () => [],
  )
}

/** What the chains of this machine say of themselves. A nation on chains that others run has none. */
function addChainGauges(networks: Networks): void {
  if (networks.size === 0) return
  const figures = holdFor(1, async () =>
    Promise.all([...networks].map(async ([side, network]) => ({ side, figures: await network.getFigures() }))),
  )
  const gauges = {
    head: ['civitas_devnet_blocks', 'Number of the newest block of a chain of this machine.'],
    pending: ['civitas_devnet_pending', 'Transactions that are accepted and not yet in a block.'],
    accepted: ['civitas_devnet_accepted_total', 'Transactions that were accepted since the nation was started.'],
    refused: ['civitas_devnet_refused_total', 'Calls that were answered with an error since the nation was started.'],
    logBytes: ['civitas_devnet_log_bytes', 'Length of the log of what was accepted since the last snapshot.'],
  } as const
  for (const [figure, [name, help]] of Object.entries(gauges) as [keyof typeof gauges, readonly [string, string]][]) {
    new Gauge({
      name,
      help,
      labelNames: ['side'] as const,
      registers: [registry],
      async collect() {
        this.reset()
        const all = await figures().catch(() => [])
        for (const { side, figures: counted } of all) this.set({ side }, counted[figure])
      },
    })
  }
}
