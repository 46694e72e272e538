import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog } from '@/lib/log/create-log'
import { requestContext } from '@/lib/log/request-context'
import { findFreePort } from '@/lib/store/testing/find-free-port'
import { createMetrics, type Metrics } from './metrics'
import { serveMetrics } from './serve-metrics'
import { createToRoute } from './to-route'
import { watchNodeCalls } from './watch-node-calls'
import { watchRequests } from './watch-requests'

const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const name = 'Leila-Mansour'
const secret = 'MD-1968-388297'
const id = 'a3f1c2d4-request'

const routes = {
  staticRoutes: [{ page: '/money/pay' }, { page: '/broken' }, { page: '/slow' }],
  dynamicRoutes: [{ page: '/receipts/[hash]', regex: '^/receipts/([^/]+?)(?:/)?$' }],
}

let server: Server
let url: string
let lines: string[]
let counted: Metrics
let end: () => void
let ended: { status: number; route: string }[]

/** A server that logs as the portal does, while it answers and when it fails. */
beforeEach(async () => {
  lines = []
  ended = []
  counted = createMetrics()
  const log = createLog({
    processName: 'portal',
    level: 'debug',
    context: () => ({
      requestId: requestContext().getStore()?.requestId(),
      route: requestContext().getStore()?.route,
    }),
    destination: { write: (line) => void lines.push(line) },
  })
  server = createServer((request, response) => answer(request, response, log))
  end = watchRequests({
    toRoute: createToRoute(routes),
    isWatched: (candidate) => candidate === server,
    onEnd: ({ requestId, method, route, status, seconds }) => {
      counted.requests.inc({ method, route, status: String(status) })
      counted.requestSeconds.observe({ method, route }, seconds)
      log.info({ requestId, method, route, status, durationMs: Math.round(seconds * 1_000) }, 'request')
      ended.push({ status, route })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  end()
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
})

async function openFigures(): Promise<Server> {
  const figures = await serveMetrics({ port: 0, registry: counted.registry })
  if (!figures) throw new Error('The figures were not opened.')
  return figures
}

async function answer(request: IncomingMessage, response: ServerResponse, log: ReturnType<typeof createLog>) {
  response.setHeader('x-request-id', id)
  let body = ''
  for await (const chunk of request) body += chunk
  if (request.url?.startsWith('/slow')) return
  if (request.url?.startsWith('/broken')) {
    log.error({ err: new Error(`${request.url} ${body} ${request.headers.cookie}`), body }, 'a request failed')
    response.writeHead(500)
  }
  log.info({ url: request.url, headers: request.headers, body }, 'answering')
  response.end('done')
}

const everywhere = {
  method: 'POST',
  headers: { cookie: `session=${secret}`, authorization: `Bearer ${secret}`, 'x-name': name, referer: `${account}` },
  body: JSON.stringify({ to: account, name, nationalId: secret }),
}

test('neither log nor figures hold what stands in path, query, header or body', async () => {
  for (const path of [`/receipts/${account}?to=${account}`, `/${name}?id=${secret}`, `/broken?name=${name}`]) {
    await (await fetch(`${url}${path}`, everywhere)).text()
  }
  await expect.poll(() => ended.length).toBe(3)
  const text = `${lines.join('')}${await counted.registry.metrics()}`
  for (const datum of [account, account.toLowerCase(), name, secret, '388297', 'Bearer', '?']) {
    expect(lines.join('')).not.toContain(datum)
    if (datum !== '?') expect(text).not.toContain(datum)
  }
  expect(ended).toEqual([
    { status: 200, route: '/receipts/[hash]' },
    { status: 200, route: '(unknown)' },
    { status: 500, route: '/broken' },
  ])
})

test('one line per request, and every line of it bears its id and route', async () => {
  await (await fetch(`${url}/money/pay?amount=5`)).text()
  await expect.poll(() => ended.length).toBe(1)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'answering', requestId: id, route: '/money/pay' },
    {
      event: 'request',
      requestId: id,
      route: '/money/pay',
      method: 'GET',
      status: 200,
      durationMs: expect.any(Number),
    },
  ])
})

test('requests of one connection keep their own routes', async () => {
  for (const path of ['/money/pay', `/receipts/${account}`]) await (await fetch(`${url}${path}`)).text()
  await expect.poll(() => ended.length).toBe(2)
  const answering = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'answering')
  expect(answering.map(({ route }) => route)).toEqual(['/money/pay', '/receipts/[hash]'])
})

test('somebody who leaves before the answer is counted as having left', async () => {
  const leaving = new AbortController()
  const asked = fetch(`${url}/slow`, { signal: leaving.signal })
  server.once('request', () => leaving.abort())
  await expect(asked).rejects.toThrow()
  await expect.poll(() => ended).toEqual([{ status: 499, route: '/slow' }])
})

test('the figures of a process answer on loopback, count a request, and count no request for themselves', async () => {
  const figures = await openFigures()
  const { port, address } = figures.address() as AddressInfo
  expect(address).toBe('127.0.0.1')
  await (await fetch(`${url}/money/pay?amount=5`)).text()
  await expect.poll(() => ended.length).toBe(1)
  const read = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const text = await read()
  expect(text).toContain('civitas_http_requests_total{method="GET",route="/money/pay",status="200"} 1')
  expect(text).toContain('civitas_http_request_duration_seconds_count{method="GET",route="/money/pay"} 1')
  expect(text).toContain('process_resident_memory_bytes')
  expect(await read()).not.toContain('/metrics')
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  expect(await serveMetrics({ port, registry: counted.registry })).toBeUndefined()
  figures.close()
})

test('calls to the nodes are counted by side and outcome, and calls elsewhere are not', async () => {
  const calls: { side: string; outcome: string }[] = []
  const dead = `http://127.0.0.1:${await findFreePort()}`
  watchNodeCalls({ l1: [url], l2: [`${dead}/secret-key`] }, ({ side, outcome }) => calls.push({ side, outcome }))
  const figures = await openFigures()
  const { port } = figures.address() as AddressInfo
  await (await fetch(`${url}/money/pay`)).text()
  await (await fetch(`${url}/broken`)).text()
  await fetch(`${dead}/secret-key`).catch(() => undefined)
  await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(calls).toEqual([
    { side: 'l1', outcome: 'answered' },
    { side: 'l1', outcome: 'refused' },
    { side: 'l2', outcome: 'failed' },
  ])
  figures.close()
})
