import { createRequire } from 'node:module'
import type { Setting } from './setting'
import { probe, supervise } from './supervise'

const require = createRequire(import.meta.url)

/** What the programs of the nation are told: where the others answer, and the secrets they need. */
export function environmentOf({ config, keys }: Setting, databaseUrl: string): Record<string, string> {
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

export function startIndexer({ config, context, children }: Setting, env: Record<string, string>): Promise<void> {
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

/** Resolves when the portal answers and its records are up to date, so it needs the indexer to be started too. */
export function startPortal({ config, context, children }: Setting, env: Record<string, string>): Promise<void> {
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
    isReady: (stopping) => probe(`http://127.0.0.1:${config.ports.portal}/api/health`, stopping),
    limitSeconds: 180,
  })
}
