import { mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { privateKeyToAccount } from 'viem/accounts'
import type { DeploymentRecord } from '@/lib/chain/deployments'
import { deployerKey } from '@/lib/demo/keys'
import { migrate } from '@/lib/store/migrate'
import { nation } from '@/nation.config'
import { deployNation, writeDeploymentRecord } from '../deploy/deploy-nation'
import { createDevnet, type Devnet } from '../devnet/devnet'
import { endLeftoverEngine } from '../devnet/engine'
import { demoOffices } from '../founding/demo-offices'
import { foundingSeconds, foundNation } from '../founding/found-nation'
import { wipePlace } from '../postgres/place'
import { endLeftoverPostgres, type Postgres, startPostgres } from '../postgres/start-postgres'
import { isPortFree } from '../process'
import type { ServiceContext } from '../run-service'
import { buildContracts, planPortalBuild } from './builds'
import { type Children, createChildren, endLeftovers } from './children'
import type { NationConfig } from './config'
import { PortInUseError } from './errors'
import { isFounded, markFounded, requireSameContracts, wipeUnfinished } from './founded'
import { claimHome } from './instance'
import { type Keys, loadKeys } from './keys'
import type { Steps } from './steps'
import { printSummary } from './summary'
import { probe, supervise } from './supervise'

const require = createRequire(import.meta.url)

type Setting = { config: NationConfig; steps: Steps; context: ServiceContext; children: Children; keys: Keys }
type Networks = { l1: Devnet; l2: Devnet }

/** Starts the whole nation and resolves when every part of it answers. */
export async function startNation({
  config,
  steps,
  context,
}: {
  config: NationConfig
  steps: Steps
  context: ServiceContext
}): Promise<void> {
  const { home, root, ports, reset } = config
  const [runFolder, logFolder] = [join(home, 'run'), join(home, 'logs')]
  for (const folder of [home, runFolder, logFolder]) await mkdir(folder, { recursive: true })
  const claim = claimHome({ home, runFolder })
  context.onStop(async () => claim.release())
  await endLeftovers(runFolder)
  if (!config.databaseUrl) await endLeftoverPostgres(join(home, 'postgres'))
  for (const side of ['l1', 'l2']) await endLeftoverEngine(join(home, side))
  await requireFreePorts(ports)
  const hadNation = isFounded(home)
  if (reset) await steps.run('Deleting the old nation', () => wipeHome(home))

  const keys = await loadKeys(join(home, 'keys.json'))
  const children = createChildren({ runFolder, logFolder })
  context.onStop(() => children.stopAll())
  const setting: Setting = { config, steps, context, children, keys }

  const [databaseUrl] = await Promise.all([
    steps.run('Starting the database', () => startDatabase(setting)),
    steps.run('Building the contracts', () => buildContracts({ root, children })),
  ])
  context.requireRunning()
  if (!isFounded(home)) {
    await wipeUnfinished({ home, databaseUrl, mayWipeDatabase: reset || hadNation || !config.databaseUrl })
  }
  const isNew = !isFounded(home)
  await steps.run('Bringing the tables up to date', () => migrate(databaseUrl))
  context.requireRunning()
  const networks = await steps.run('Starting the two networks', () => startNetworks(setting))
  const records = await steps.run('Deploying contracts and offices', () => deploy(networks))
  context.requireRunning()

  const building = config.dev ? undefined : await planPortalBuild({ root, buildDir: config.buildDir, children })
  const built = building ? steps.run('Building the portal', building) : Promise.resolve()
  // Both ways end in the same failure message; this one only keeps a build that fails early from being unhandled.
  built.catch(() => undefined)
  if (isNew) {
    await steps.run(config.empty ? 'Founding an empty nation' : 'Founding the nation: five weeks of history', () =>
      foundNation({ l2: networks.l2, record: records.l2, databaseUrl, keys, isEmpty: config.empty }),
    )
    await markFounded({ home, records: [records.l1, records.l2], isEmpty: config.empty })
  } else await requireSameContracts(home, [records.l1, records.l2])
  context.requireRunning()

  await steps.run('Opening the networks', () => openNetworks(networks, ports))
  const env = environmentOf(setting, databaseUrl)
  const indexed = steps.run('Starting the indexer', () => startIndexer(setting, env))
  indexed.catch(() => undefined)
  await built
  context.requireRunning()
  await Promise.all([indexed, steps.run('Starting the portal', () => startPortal(setting, env))])
  context.requireRunning()
  printSummary({ config, say: steps.say })
}

async function wipeHome(home: string): Promise<void> {
  await wipePlace(join(home, 'postgres'))
  // The log folder and the notes of running programs stay: they are in use.
  for (const name of ['l1', 'l2', 'founded.json', 'founding-began', 'keys.json']) {
    await rm(join(home, name), { recursive: true, force: true })
  }
}

async function requireFreePorts(ports: NationConfig['ports']): Promise<void> {
  const wanted = [
    { part: 'the portal', port: ports.portal, setting: 'PORT' },
    { part: 'the L1', port: ports.l1, setting: 'CIVITAS_L1_PORT' },
    { part: 'the national chain', port: ports.l2, setting: 'CIVITAS_L2_PORT' },
    { part: 'the indexer', port: ports.indexer, setting: 'CIVITAS_INDEXER_PORT' },
  ]
  for (const one of wanted) if (!(await isPortFree(one.port))) throw new PortInUseError(one)
}

/** Gives the URL of the nation's database: its own Postgres, or the one that DATABASE_URL names. */
async function startDatabase({ config, context, children, keys }: Setting): Promise<string> {
  if (config.databaseUrl) return config.databaseUrl
  const { home, ports } = config
  const logFile = children.logFileOf('postgres')
  const start = () =>
    startPostgres({ home: join(home, 'postgres'), port: ports.postgres, password: keys.postgresPassword, logFile })
  let postgres: Postgres = await start()
  let stopped = false
  context.onStop(async () => {
    stopped = true
    await postgres.stop()
  })
  void (async () => {
    while (!stopped) {
      const reason = await postgres.gone
      if (stopped) return
      process.stderr.write(`The database stopped (${reason}) and is started again. Its log is ${logFile}\n`)
      postgres = await start()
    }
  })().catch((error: unknown) => context.fail(error))
  return postgres.url
}

async function startNetworks({ config, context }: Setting): Promise<Networks> {
  const genesisSeconds = foundingSeconds()
  const start = async (side: 'l1' | 'l2') => {
    const devnet = await createDevnet({
      side,
      chainId: nation.chains[side].id,
      directory: join(config.home, side),
      genesisSeconds,
      onBroken: (error) => context.fail(error),
    })
    context.onStop(() => devnet.stop())
    return devnet
  }
  const [l1, l2] = await Promise.all([start('l1'), start('l2')])
  return { l1, l2 }
}

/** Deploys through a front of its own, that nobody knows, so that no wallet sees a nation before it is complete. */
async function deploy(networks: Networks): Promise<{ l1: DeploymentRecord; l2: DeploymentRecord }> {
  const deployer = privateKeyToAccount(deployerKey.privateKey)
  const deployOn = async (side: 'l1' | 'l2') => {
    const devnet = networks[side]
    const front = await devnet.open({ port: 0 })
    const rpcUrl = front.url
    const record = await deployNation({
      rpcUrl,
      chainId: devnet.chainId,
      side,
      deployer,
      nation,
      offices: demoOffices(),
    })
    await front.close()
    await writeDeploymentRecord(record)
    return record
  }
  const [l1, l2] = await Promise.all([deployOn('l1'), deployOn('l2')])
  return { l1, l2 }
}

async function openNetworks({ l1, l2 }: Networks, ports: NationConfig['ports']): Promise<void> {
  await Promise.all([l1.goLive(), l2.goLive()])
  await Promise.all([l1.save(), l2.save()])
  await Promise.all([l1.open({ port: ports.l1 }), l2.open({ port: ports.l2 })])
}

function environmentOf({ config, keys }: Setting, databaseUrl: string): Record<string, string> {
  const { ports } = config
  return {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: keys.sessionSecret,
    NEXTAUTH_URL: `http://localhost:${ports.portal}`,
    CIVITAS_FIELD_KEY: keys.fieldKey,
    CIVITAS_LOOKUP_KEY: keys.lookupKey,
    CIVITAS_L1_RPC_URL: `http://localhost:${ports.l1}`,
    CIVITAS_L2_RPC_URL: `http://localhost:${ports.l2}`,
    CIVITAS_INDEXER_PORT: String(ports.indexer),
    CIVITAS_BUILD_DIR: config.buildDir,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

function startIndexer({ config, context, children }: Setting, env: Record<string, string>): Promise<void> {
  return supervise({
    context,
    part: 'The indexer',
    logFile: children.logFileOf('indexer'),
    start: () =>
      children.start({
        name: 'indexer',
        args: ['--import', 'tsx', 'services/indexer/main.ts'],
        env,
        cwd: config.root,
        isEchoed: config.dev,
      }),
    isReady: () => probe(`http://127.0.0.1:${config.ports.indexer}/ready`),
    limitSeconds: 180,
  })
}

function startPortal({ config, context, children }: Setting, env: Record<string, string>): Promise<void> {
  const mode = config.dev ? 'dev' : 'start'
  const next = require.resolve('next/dist/bin/next')
  return supervise({
    context,
    part: 'The portal',
    logFile: children.logFileOf('portal'),
    start: () =>
      children.start({
        name: 'portal',
        args: [next, mode, '--port', String(config.ports.portal), '--hostname', '127.0.0.1'],
        env: config.dev ? { ...env, NODE_ENV: 'development' } : env,
        cwd: config.root,
        isEchoed: config.dev,
      }),
    isReady: () => probe(`http://127.0.0.1:${config.ports.portal}/`),
    limitSeconds: 120,
  })
}
