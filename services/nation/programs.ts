import { createRequire } from 'node:module'
import { nation } from '@/nation.config'
import type { ServiceContext } from '../run-service'
import type { Children } from './children'
import type { NationConfig } from './config'
import type { Setting } from './setting'
import { probe, supervise } from './supervise'

const require = createRequire(import.meta.url)

/**
 * What the portal may keep in memory, in MB. 500 signed-in citizens are served within it (`npm run load`); without a bound
 * Node lets garbage lie until gigabytes are full, and nobody can tell a leak from leisure.
 */
const portalHeapMegabytes = 256

/** What it takes to run a program of the nation. `env` are its settings. */
type Program = {
  config: NationConfig
  context: ServiceContext
  children: Children
  env: Record<string, string>
}

/** What the programs of a local nation are told: where the others answer, and the secrets they need. */
export function environmentOf({ config, keys }: Setting, databaseUrl: string): Record<string, string> {
  const { ports } = config
  return {
    ...config.settings,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: keys.sessionSecret,
    NEXTAUTH_URL: `http://localhost:${ports.portal}`,
    CIVITAS_FIELD_KEY: keys.fieldKey,
    CIVITAS_LOOKUP_KEY: keys.lookupKey,
    CIVITAS_FIELD_KEY_PREVIOUS: keys.fieldKeyPrevious ?? '',
    CIVITAS_LOOKUP_KEY_PREVIOUS: keys.lookupKeyPrevious ?? '',
    CIVITAS_METRICS_PORT: String(config.metricsPorts.portal),
    CIVITAS_L1_RPC_URL: `http://localhost:${ports.l1}`,
    CIVITAS_L2_RPC_URL: `http://localhost:${ports.l2}`,
    CIVITAS_INDEXER_PORT: String(ports.indexer),
    CIVITAS_BUILD_DIR: config.buildDir,
    CIVITAS_PATH: nation.path,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

export function startIndexer({ config, context, children, env }: Program): Promise<void> {
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
    isReady: (stopping) => probe(`http://127.0.0.1:${config.ports.indexer}/ready`, stopping),
    limitSeconds: 180,
  })
}

/** Resolves when the portal answers, or when its records are up to date too, for which the indexer must be running. */
export function startPortal({
  config,
  context,
  children,
  env,
  readyWhen,
}: Program & { readyWhen: 'it answers' | 'its records are current' }): Promise<void> {
  const check = readyWhen === 'it answers' ? '?check=live' : ''
  const mode = config.dev ? 'dev' : 'start'
  const next = require.resolve('next/dist/bin/next')
  return supervise({
    context,
    part: 'The portal',
    logFile: children.logFileOf('portal'),
    start: () =>
      children.start({
        name: 'portal',
        args: [
          ...(config.dev ? [] : [`--max-old-space-size=${portalHeapMegabytes}`]),
          next,
          mode,
          '--port',
          String(config.ports.portal),
          '--hostname',
          '127.0.0.1',
        ],
        env: config.dev ? { ...env, NODE_ENV: 'development' } : env,
        cwd: config.root,
        isEchoed: config.dev,
      }),
    isReady: (stopping) => probe(`http://127.0.0.1:${config.ports.portal}/api/health${check}`, stopping),
    limitSeconds: 180,
  })
}
