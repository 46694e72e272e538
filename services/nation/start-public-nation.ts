import { nationSides } from '@/lib/chain/chains'
import { deploymentOf } from '@/lib/chain/deployments'
import { rpcUrls, serverRpcUrls } from '@/lib/env/rpc-urls'
import { readServerSettings } from '@/lib/env/server-settings'
import { migrate } from '@/lib/store/migrate'
import { nation } from '@/nation.config'
import type { ServiceContext } from '../run-service'
import { planPortalBuild } from './builds'
import type { NationConfig } from './config'
import { SettingsWrongError } from './errors'
import { startNationMetrics } from './metrics'
import { portalPorts, prepareHome } from './prepare-home'
import { startIndexer, startPortal } from './programs'
import { createRun, type Steps } from './steps'

/** Without these a portal that strangers use cannot start; the others have a usual value. */
const neededSettings = ['DATABASE_URL', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'CIVITAS_FIELD_KEY', 'CIVITAS_LOOKUP_KEY']

/**
 * Starts a nation whose chains and database others run: tables, portal build, indexer, portal. Resolves when the portal
 * answers; the indexer may still be reading what happened before.
 *
 * Throws {@link SettingsWrongError} that names every setting which is missing.
 */
export async function startPublicNation({
  config,
  steps,
  context,
}: {
  config: NationConfig
  steps: Steps
  context: ServiceContext
}): Promise<void> {
  const { root, buildDir, ports, settings, databaseUrl } = config
  requireSettings(config)
  const children = await prepareHome({ config, context, ports: portalPorts(config), endOwnLeftovers: async () => {} })
  const run = createRun({ steps, context })

  await run('Bringing the tables up to date', () => migrate(databaseUrl ?? ''))
  const build = await planPortalBuild({ root, buildDir, children, stopping: context.stopping })
  if (build) await run('Building the portal', build)
  const env = {
    ...settings,
    CIVITAS_INDEXER_PORT: String(ports.indexer),
    CIVITAS_BUILD_DIR: buildDir,
    CIVITAS_PATH: nation.path,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  await startNationMetrics({
    ...{ config, context, databaseUrl: databaseUrl ?? '', networks: new Map() },
    rpcUrls: rpcUrls(),
    serverRpcUrls: serverRpcUrls(),
  })
  const program = { config, context, children, env }
  await Promise.all([
    run('Starting the indexer', () => startIndexer(program)),
    run('Starting the portal', () => startPortal({ ...program, readyWhen: 'it answers' })),
  ])
  context.requireRunning()
  steps.say('')
  steps.say(`${nation.name.en} answers on port ${ports.portal} of this machine, for ${settings['NEXTAUTH_URL']}`)
  steps.say(`Ready: http://127.0.0.1:${ports.portal}`)
}

/** What is wrong is said now, and not by a portal that was built for minutes before. */
function requireSettings({ settings, reset, empty, dev }: NationConfig): void {
  const missing = neededSettings.filter((name) => !settings[name]).map((name) => `${name} is missing.`)
  const flags = Object.entries({ reset, empty, dev }).filter(([, isGiven]) => isGiven)
  const misplaced = flags.map(([flag]) => `--${flag} is for a local nation: this one's chains and people are real.`)
  const faults = [...missing, ...misplaced]
  if (faults.length > 0) throw new SettingsWrongError({ faults })
  try {
    readServerSettings(settings)
  } catch (error) {
    throw new SettingsWrongError({ faults: [error instanceof Error ? error.message : String(error)] })
  }
  // Throws where the nation has not been deployed on one of its chains.
  for (const side of nationSides) deploymentOf(nation.chains[side].id)
}
