import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { homeSide } from '@/lib/chain/chains'
import { checkNation } from '@/lib/env/check-nation'
import { migrate } from '@/lib/store/migrate'
import { nation } from '@/nation.config'
import { endLeftoverEngine } from '../devnet/engine'
import { foundNation } from '../founding/found-nation'
import { wipePlace } from '../postgres/place'
import { endLeftoverPostgres } from '../postgres/start-postgres'
import { isPortFree } from '../process'
import type { ServiceContext } from '../run-service'
import { buildContracts, planPortalBuild } from './builds'
import { createChildren, endLeftovers } from './children'
import type { NationConfig } from './config'
import { PortInUseError } from './errors'
import { isFounded, markFounded, requireSameContracts, wipeUnfinished } from './founded'
import { claimHome } from './instance'
import { loadKeys } from './keys'
import { deploy, openNetworks, startNetworks } from './networks'
import { environmentOf, startIndexer, startPortal } from './programs'
import type { Setting } from './setting'
import { startDatabase } from './start-database'
import type { Steps } from './steps'
import { printSummary } from './summary'

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
  checkNation(nation)
  const { home, root, ports, reset } = config
  const { stopping } = context
  const [runFolder, logFolder] = [join(home, 'run'), join(home, 'logs')]
  for (const folder of [home, runFolder]) await mkdir(folder, { recursive: true })
  // Logs are for the people who run the nation. The folder above is open: Postgres may run as another account.
  await mkdir(logFolder, { recursive: true, mode: 0o700 })
  const claim = claimHome({ home, runFolder })
  context.onStop(async () => claim.release())
  await endEverythingLeftOver(config, runFolder)
  await requireFreePorts(ports)
  const hadNation = isFounded(home)
  if (reset) await run('Deleting the old nation', () => wipeHome(home))

  const keys = await loadKeys(join(home, 'keys.json'))
  const children = createChildren({ runFolder, logFolder })
  context.onStop(() => children.stopAll())
  const setting: Setting = { config, context, children, keys }

  const [databaseUrl] = await Promise.all([
    run('Starting the database', () => startDatabase(setting)),
    run('Building the contracts', () => buildContracts({ root, children, stopping })),
  ])
  const isNew = !isFounded(home)
  if (isNew) await wipeUnfinished({ home, databaseUrl, mayWipeDatabase: reset || hadNation || !config.databaseUrl })
  await run('Bringing the tables up to date', () => migrate(databaseUrl))
  const networks = await run('Starting the two networks', () => startNetworks(setting))
  const records = await run('Deploying contracts and offices', () => deploy(networks))

  const { dev, buildDir } = config
  const building = dev ? undefined : await planPortalBuild({ root, buildDir, children, stopping })
  const built = building ? run('Building the portal', building) : Promise.resolve()
  // Both ways end in the same failure message; this one only keeps a build that fails early from being unhandled.
  built.catch(() => undefined)
  if (isNew) {
    await run(config.empty ? 'Founding an empty nation' : 'Founding the nation: five weeks of history', () =>
      foundNation({
        l2: untilStopped(networks[homeSide]),
        record: records[homeSide],
        databaseUrl,
        keys,
        isEmpty: config.empty,
      }),
    )
    await markFounded({ home, records: [records.l1, records.l2], isEmpty: config.empty })
  } else await requireSameContracts(home, [records.l1, records.l2])

  await run('Opening the networks', () => openNetworks(networks, ports))
  const env = environmentOf(setting, databaseUrl)
  const indexed = run('Starting the indexer', () => startIndexer(setting, env))
  indexed.catch(() => undefined)
  await built
  await Promise.all([indexed, run('Starting the portal', () => startPortal(setting, env))])
  context.requireRunning()
  printSummary({ config, say: steps.say })

  /** Nothing new is begun once the nation is told to stop. */
  async function run<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
    context.requireRunning()
    return steps.run(what, work)
  }

  /** The same clock, which goes no further once the nation is told to stop: a history takes a while to be made. */
  function untilStopped<Clock extends { advanceTo(timestampSeconds: number): Promise<void> }>(clock: Clock): Clock {
    return {
      ...clock,
      async advanceTo(timestampSeconds) {
        context.requireRunning()
        await clock.advanceTo(timestampSeconds)
      },
    }
  }
}

/** Ends what a nation of this folder left running when it was killed. */
async function endEverythingLeftOver({ home, databaseUrl }: NationConfig, runFolder: string): Promise<void> {
  await endLeftovers(runFolder)
  if (!databaseUrl) await endLeftoverPostgres(join(home, 'postgres'))
  for (const side of ['l1', 'l2']) await endLeftoverEngine(join(home, side))
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
