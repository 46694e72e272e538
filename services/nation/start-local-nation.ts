import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { homeSide, nationSides } from '@/lib/chain/chains'
import { migrate } from '@/lib/store/migrate'
import { endLeftoverEngine } from '../devnet/engine'
import { foundNation } from '../founding/found-nation'
import { wipePlace } from '../postgres/place'
import { endLeftoverPostgres } from '../postgres/start-postgres'
import type { ServiceContext } from '../run-service'
import { buildContracts, planPortalBuild } from './builds'
import type { NationConfig } from './config'
import { isFounded, markFounded, requireSameContracts, wipeUnfinished } from './founded'
import { loadKeys } from './keys'
import { startNationMetrics } from './metrics'
import { deploy, localRpcUrls, openNetworks, partOf, startNetworks } from './networks'
import { portalPorts, prepareHome, type UsedPort } from './prepare-home'
import { environmentOf, startIndexer, startPortal } from './programs'
import type { Setting } from './setting'
import { startDatabase } from './start-database'
import { createRun, type Steps } from './steps'
import { printSummary } from './summary'

/** Starts the whole nation on this machine, chains and database included, and resolves when every part of it answers. */
export async function startLocalNation({
  config,
  steps,
  context,
}: {
  config: NationConfig
  steps: Steps
  context: ServiceContext
}): Promise<void> {
  const { home, root, ports, reset } = config
  const { stopping } = context
  const children = await prepareHome({
    config,
    context,
    ports: [...portalPorts(config), ...chainPorts(config)],
    endOwnLeftovers: () => endChainsAndDatabase(config),
  })
  const run = createRun({ steps, context })
  const hadNation = isFounded(home)
  if (reset) await run('Deleting the old nation', () => wipeHome(home))

  const keys = await loadKeys(join(home, 'keys.json'))
  const setting: Setting = { config, context, children, keys }

  const [databaseUrl] = await Promise.all([
    run('Starting the database', () => startDatabase(setting)),
    run('Building the contracts', () => buildContracts({ root, children, stopping })),
  ])
  const isNew = !isFounded(home)
  if (isNew) await wipeUnfinished({ home, databaseUrl, mayWipeDatabase: reset || hadNation || !config.databaseUrl })
  await run('Bringing the tables up to date', () => migrate(databaseUrl))
  const networks = await run('Starting the chains', () => startNetworks(setting))
  const records = await run('Deploying contracts and offices', () => deploy(networks))

  const { dev, buildDir } = config
  const building = dev ? undefined : await planPortalBuild({ root, buildDir, children, stopping })
  const built = building ? run('Building the portal', building) : Promise.resolve()
  // Both ways end in the same failure message; this one only keeps a build that fails early from being unhandled.
  built.catch(() => undefined)
  if (isNew) {
    await run(config.empty ? 'Founding an empty nation' : 'Founding the nation: five weeks of history', () =>
      foundNation({
        network: untilStopped(partOf(networks, homeSide)),
        record: partOf(records, homeSide),
        databaseUrl,
        keys,
        isEmpty: config.empty,
      }),
    )
    await markFounded({ home, records: [...records.values()], isEmpty: config.empty })
  } else await requireSameContracts(home, [...records.values()])

  await run('Opening the chains', () => openNetworks(networks, ports))
  await startNationMetrics({ config, context, databaseUrl, networks, rpcUrls: localRpcUrls(ports) })
  const program = { config, context, children, env: environmentOf(setting, databaseUrl) }
  const indexed = run('Starting the indexer', () => startIndexer(program))
  indexed.catch(() => undefined)
  await built
  const portal = run('Starting the portal', () => startPortal({ ...program, readyWhen: 'its records are current' }))
  await Promise.all([indexed, portal])
  context.requireRunning()
  printSummary({ config, say: steps.say })

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

function chainPorts({ ports }: NationConfig): UsedPort[] {
  const all = {
    l1: { part: 'the L1', port: ports.l1, setting: 'CIVITAS_L1_PORT' },
    l2: { part: 'the national chain', port: ports.l2, setting: 'CIVITAS_L2_PORT' },
  }
  return nationSides.map((side) => all[side])
}

/** Ends the database and the chains of a nation of this folder that was killed. */
async function endChainsAndDatabase({ home, databaseUrl }: NationConfig): Promise<void> {
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
