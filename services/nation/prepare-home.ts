import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isPortFree } from '../process'
import type { ServiceContext } from '../run-service'
import { type Children, createChildren, endLeftovers } from './children'
import type { NationConfig } from './config'
import { PortInUseError } from './errors'
import { claimHome } from './instance'

export type UsedPort = { part: string; port: number; setting: string }

/** The ports of the two programs that every nation runs. */
export function portalPorts({ ports }: NationConfig): UsedPort[] {
  return [
    { part: 'the portal', port: ports.portal, setting: 'PORT' },
    { part: 'the indexer', port: ports.indexer, setting: 'CIVITAS_INDEXER_PORT' },
  ]
}

/**
 * Makes the nation's folder ours: one nation runs from it, nothing of a killed one is left, and the ports are free.
 *
 * `endOwnLeftovers` ends what this kind of nation starts beside its programs. Throws {@link RunningAlreadyError} or
 * {@link PortInUseError}.
 */
export async function prepareHome({
  config,
  context,
  ports,
  endOwnLeftovers,
}: {
  config: NationConfig
  context: ServiceContext
  ports: readonly UsedPort[]
  endOwnLeftovers: () => Promise<void>
}): Promise<Children> {
  const { home } = config
  const [runFolder, logFolder] = [join(home, 'run'), join(home, 'logs')]
  for (const folder of [home, runFolder]) await mkdir(folder, { recursive: true })
  // Logs are for the people who run the nation. The folder above is open: Postgres may run as another account.
  await mkdir(logFolder, { recursive: true, mode: 0o700 })
  const claim = claimHome({ home, runFolder })
  context.onStop(async () => claim.release())
  await endLeftovers(runFolder)
  await endOwnLeftovers()
  for (const one of ports) if (!(await isPortFree(one.port))) throw new PortInUseError(one)
  const children = createChildren({ runFolder, logFolder })
  context.onStop(() => children.stopAll())
  return children
}
