import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { declaredPath, nation } from '@/nation.config'
import { SettingsWrongError } from './errors'

const root = join(import.meta.dirname, '../..')

const port = (preset: number, lowest = 1) => {
  const message = `must be a port from ${lowest} to 65535`
  return z.coerce.number(message).int(message).min(lowest, message).max(65_535, message).default(preset)
}

const environment = z.object({
  PORT: port(3000),
  CIVITAS_L1_PORT: port(8545),
  CIVITAS_L2_PORT: port(9545),
  CIVITAS_PG_PORT: port(5545),
  // Below the ports that Linux gives to outgoing connections, which may be taken at any moment.
  CIVITAS_INDEXER_PORT: port(9_070),
  CIVITAS_METRICS_PORT: port(9_464, 0),
  CIVITAS_NATION_METRICS_PORT: port(9_465, 0),
  CIVITAS_HOME: z.string().min(1).optional(),
  CIVITAS_BUILD_DIR: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
})

export type NationConfig = {
  root: string
  /** Folder of everything this nation keeps. */
  home: string
  /** Folder of the built portal, inside the project. */
  buildDir: string
  ports: { portal: number; l1: number; l2: number; postgres: number; indexer: number }
  /** Where figures are read, on loopback. 0 is for none; where a port is taken, the nation runs without figures. */
  metricsPorts: { portal: number; nation: number }
  databaseUrl: string | undefined
  /** What the environment says to the programs of the nation, by name. */
  settings: Record<string, string>
  reset: boolean
  empty: boolean
  dev: boolean
}

/** Reads flags and environment. Throws {@link SettingsWrongError} that names all faults at once. */
export function readConfig(args: readonly string[], variables: Record<string, string | undefined>): NationConfig {
  const parsed = environment.safeParse(variables)
  const faults = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)
  let flags: { reset?: boolean; empty?: boolean; dev?: boolean } = {}
  try {
    const yes = { type: 'boolean' } as const
    // scripts/start.mjs has put the path into the environment, where the nation's configuration finds it.
    const options = { reset: yes, empty: yes, dev: yes, path: { type: 'string' } } as const
    flags = parseArgs({ args: [...args], options, strict: true }).values
  } catch (error) {
    faults.push(`${(error as Error).message.split('.')[0]}. The flags are --path, --reset, --empty and --dev.`)
  }
  if (!parsed.success || faults.length > 0) throw new SettingsWrongError({ faults })
  const { data } = parsed
  // A nation that is run the other way, to compare, leaves the usual one as it is.
  const suffix = nation.path === declaredPath ? '' : `-${nation.path}`
  return {
    root,
    home: resolve(data.CIVITAS_HOME ?? join(root, `.civitas${suffix}`)),
    buildDir: data.CIVITAS_BUILD_DIR ?? `.next${suffix}`,
    ports: {
      portal: data.PORT,
      l1: data.CIVITAS_L1_PORT,
      l2: data.CIVITAS_L2_PORT,
      postgres: data.CIVITAS_PG_PORT,
      indexer: data.CIVITAS_INDEXER_PORT,
    },
    metricsPorts: { portal: data.CIVITAS_METRICS_PORT, nation: data.CIVITAS_NATION_METRICS_PORT },
    databaseUrl: data.DATABASE_URL,
    settings: settingsIn(variables),
    reset: flags.reset ?? false,
    empty: flags.empty ?? false,
    dev: flags.dev ?? false,
  }
}

/** Ours, and the two that libraries name. */
function settingsIn(variables: Record<string, string | undefined>): Record<string, string> {
  const isOurs = ([name]: [string, unknown]) => /^(CIVITAS_\w+|NEXTAUTH_URL|NEXTAUTH_SECRET|DATABASE_URL)$/.test(name)
  return Object.fromEntries(Object.entries(variables).filter((entry): entry is [string, string] => isOurs(entry)))
}
