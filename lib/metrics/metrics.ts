import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { processWide } from '@/lib/process-wide'

/**
 * Gives what the portal counts, once per process.
 *
 * INVARIANT: every label takes its values from a list in the code or in the build: a route pattern, a code, a side. No
 * account, hash, name or query value is ever one.
 */
export const metrics = () => processWide('metrics', createMetrics)

export type Metrics = ReturnType<typeof createMetrics>

export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: new Counter({
      name: 'civitas_http_requests_total',
      help: 'Answered HTTP requests. Status 499: whoever asked left before the answer was complete.',
      labelNames: ['method', 'route', 'status'] as const,
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'civitas_http_request_duration_seconds',
      help: 'Seconds from the head of a request to the end of its answer.',
      labelNames: ['method', 'route'] as const,
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    openRequests: new Gauge({ name: 'civitas_http_requests_open', help: 'Requests under way.', registers }),
    actionFailures: new Counter({
      name: 'civitas_action_failures_total',
      help: 'Server actions that failed, by the public code of what was wrong.',
      labelNames: ['code'] as const,
      registers,
    }),
    nodeCalls: new Counter({
      name: 'civitas_node_calls_total',
      help: 'HTTP requests to the nodes, by what came back: answered, refused (an HTTP status of 400 or more) or failed.',
      labelNames: ['side', 'outcome'] as const,
      registers,
    }),
    nodeSeconds: new Histogram({
      name: 'civitas_node_call_duration_seconds',
      help: 'Seconds until a node began to answer.',
      labelNames: ['side'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4],
      registers,
    }),
  }
}
