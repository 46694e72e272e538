import { createServer, type Server } from 'node:http'
import type { Registry } from 'prom-client'
import { processWide } from '@/lib/process-wide'

const servers = () => processWide('metrics-servers', () => new WeakSet<Server>())

/** Whether a server answers with figures only. Requests to it are not counted among the portal's. */
export function isMetricsServer(server: Server): boolean {
  return servers().has(server)
}

/**
 * Answers `GET /metrics` on loopback with the figures of this process, in the text format of Prometheus.
 *
 * Gives undefined when the port is taken: a nation that runs without figures is better than none that runs.
 */
export function serveMetrics({ port, registry }: { port: number; registry: Registry }): Promise<Server | undefined> {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    try {
      const text = await registry.metrics()
      response.writeHead(200, { 'content-type': registry.contentType }).end(text)
    } catch {
      response.writeHead(500).end()
    }
  })
  servers().add(server)
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}
