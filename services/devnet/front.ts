import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { PortTakenError, RpcError } from './errors'

const bodyLimitBytes = 1_048_576
const batchLimit = 100
/** A few bytes can ask for megabytes. When the answers of a batch are this long, the rest of it is not asked for. */
const answersLimitBytes = 16 * 1_048_576

type Answer =
  | { jsonrpc: '2.0'; id: unknown; result: unknown }
  | { jsonrpc: '2.0'; id: unknown; error: { code: number; message: string; data?: unknown } }

export type Front = { url: string; close(): Promise<void> }

/**
 * Opens a network to everybody on this machine: JSON-RPC over HTTP, single calls and batches, from any web page.
 *
 * Throws {@link PortTakenError} when another program listens there. Port 0 takes any free one.
 */
export async function openFront({
  port,
  answer,
  health,
}: {
  port: number
  answer: (method: string, params: readonly unknown[]) => Promise<unknown>
  health: () => Promise<Record<string, unknown>>
}): Promise<Front> {
  const server = createServer((request, response) => {
    handle({ request, response, answer, health }).catch(() => response.destroy())
  })
  await listen(server, port)
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port

  return {
    url: `http://127.0.0.1:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new PortTakenError({ port, cause }) : cause)
    })
    server.listen(port, '127.0.0.1', () => resolve())
  })
}

async function handle({
  request,
  response,
  answer,
  health,
}: {
  request: IncomingMessage
  response: ServerResponse
  answer: (method: string, params: readonly unknown[]) => Promise<unknown>
  health: () => Promise<Record<string, unknown>>
}): Promise<void> {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS')
  response.setHeader('access-control-allow-headers', 'content-type')
  response.setHeader('access-control-max-age', '600')
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  if (request.method === 'GET' && request.url === '/healthz') {
    const report = await health().then(
      (facts) => ({ status: 200, body: { status: 'ok', ...facts } }),
      (error: unknown) => ({ status: 503, body: { status: 'down', reason: String(error) } }),
    )
    send(response, report.status, report.body)
    return
  }
  if (request.method !== 'POST') {
    send(response, 405, failure(null, new RpcError({ code: -32600, message: 'Send JSON-RPC requests with POST.' })))
    return
  }
  const body = await readBody(request)
  if (body === undefined) {
    const error = new RpcError({ code: -32600, message: `A request may hold ${bodyLimitBytes} bytes at most.` })
    response.setHeader('connection', 'close')
    send(response, 413, failure(null, error))
    return
  }
  const text = await answerBody(body, answer)
  if (text === undefined) response.writeHead(204).end()
  else sendText(response, 200, text)
}

async function answerBody(
  body: string,
  answer: (method: string, params: readonly unknown[]) => Promise<unknown>,
): Promise<string | undefined> {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return JSON.stringify(failure(null, new RpcError({ code: -32700, message: 'The request is not JSON.' })))
  }
  if (!Array.isArray(parsed)) return JSON.stringify(await answerOne(parsed, answer))
  if (parsed.length === 0 || parsed.length > batchLimit) {
    const error = new RpcError({ code: -32600, message: `A batch holds 1 to ${batchLimit} requests.` })
    return JSON.stringify(failure(null, error))
  }
  // One after the other: transactions of one batch enter the network in the order of the batch.
  const answers: string[] = []
  let length = 0
  for (const item of parsed) {
    const one = await answerOne(item, length < answersLimitBytes ? answer : refuseRest)
    if (!one) continue
    const text = JSON.stringify(one)
    length += text.length
    answers.push(text)
  }
  return answers.length > 0 ? `[${answers.join(',')}]` : undefined
}

async function refuseRest(): Promise<never> {
  throw new RpcError({ code: -32005, message: 'The answers to this batch are too long. Ask for less at once.' })
}

async function answerOne(
  item: unknown,
  answer: (method: string, params: readonly unknown[]) => Promise<unknown>,
): Promise<Answer | undefined> {
  const {
    id,
    method,
    params = [],
  } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown> & {
    id?: unknown
    method?: unknown
    params?: unknown
  }
  if (typeof method !== 'string' || !Array.isArray(params)) {
    return failure(id ?? null, new RpcError({ code: -32600, message: 'A request has a method and a list of params.' }))
  }
  try {
    const result = await answer(method, params)
    return id === undefined ? undefined : { jsonrpc: '2.0', id, result: result ?? null }
  } catch (error) {
    if (id === undefined) return undefined
    return failure(
      id,
      error instanceof RpcError ? error : new RpcError({ code: -32603, message: 'The network does not answer now.' }),
    )
  }
}

function failure(id: unknown, error: RpcError): Answer {
  const { rpcCode: code, message, data } = error
  return { jsonrpc: '2.0', id, error: data === undefined ? { code, message } : { code, message, data } }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, JSON.stringify(body))
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text)
}

/** Gives undefined when the body is longer than allowed. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > bodyLimitBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
