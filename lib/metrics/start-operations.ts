import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Gauge } from 'prom-client'
import { nationSides } from '@/lib/chain/chains'
import { buildDir } from '@/lib/env/build-dir'
import { isDevelopment } from '@/lib/env/is-development'
import { serverRpcUrls } from '@/lib/env/rpc-urls'
import { serverEnv } from '@/lib/env/server'
import { serverHealth, watchHealth } from '@/lib/health/server-health'
import { serverLog } from '@/lib/log/server-log'
import { takeConsole } from '@/lib/log/take-console'
import { processWide } from '@/lib/process-wide'
import { addHealthGauges } from './add-health-gauges'
import { type Metrics, metrics } from './metrics'
import { countConnections } from './pools'
import { isMetricsServer, serveMetrics } from './serve-metrics'
import { createToRoute } from './to-route'
import { watchNodeCalls } from './watch-node-calls'
import { watchRequests } from './watch-requests'

/** Requests that machines make all the time: of interest only when something is looked for. */
const quietRoutes: ReadonlySet<string> = new Set(['/api/health', '/_next/static/*', '/fonts/*', '/icon.svg'])

/** Starts the portal's log of requests, its figures and its watch over its own health. Once per process. */
export function startOperations(): Promise<void> {
  return processWide('operations', start)
}

async function start(): Promise<void> {
  const log = serverLog()
  // Whoever develops reads Next's own words.
  if (!isDevelopment()) takeConsole(log)
  const counted = metrics()
  watchHealth()
  addHealthGauges(counted.registry, serverHealth)
  addPoolGauge(counted)

  const toRoute = createToRoute(await readRoutes())
  watchRequests({
    toRoute,
    isWatched: (server) => !isMetricsServer(server),
    onStart: () => counted.openRequests.inc(),
    onEnd: ({ requestId, method, route, status, seconds }) => {
      counted.openRequests.dec()
      counted.requests.inc({ method, route, status: String(status) })
      counted.requestSeconds.observe({ method, route }, seconds)
      const level = quietRoutes.has(route) && status < 500 ? 'debug' : 'info'
      log[level]({ requestId, method, route, status, durationMs: Math.round(seconds * 1_000) }, 'request')
    },
  })

  const urls = serverRpcUrls()
  watchNodeCalls(Object.fromEntries(nationSides.map((side) => [side, urls[side]])), ({ side, outcome, seconds }) => {
    counted.nodeCalls.inc({ side, outcome })
    if (outcome !== 'failed') counted.nodeSeconds.observe({ side }, seconds)
  })

  const port = serverEnv().CIVITAS_METRICS_PORT
  if (port === 0) return
  const server = await serveMetrics({ port, registry: counted.registry })
  if (server) server.unref()
  else log.warn({ port }, 'the port of the figures is taken: this portal runs without them')
}

/** The routes as Next wrote them down: when the portal was built, or while it is developed. */
async function readRoutes(): Promise<unknown> {
  for (const folder of [buildDir(), join(buildDir(), 'dev')]) {
    const text = await readFile(join(folder, 'routes-manifest.json'), 'utf8').catch(() => undefined)
    if (text !== undefined) return JSON.parse(text)
  }
  return undefined
}

function addPoolGauge({ registry }: Metrics): void {
  new Gauge({
    name: 'civitas_database_connections',
    help: 'Connections of the portal to its database by what they do; `waiting` counts queries without one.',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(countConnections())) this.set({ state }, count)
    },
  })
}
