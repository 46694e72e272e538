import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { findFreePort } from '@/lib/store/testing/find-free-port'

/** What every public node offers. Whatever is not here is refused: development methods, and keys that a node holds. */
const offered = new Set([
  ...['eth_chainId', 'eth_blockNumber', 'eth_getBlockByNumber', 'eth_getBlockByHash', 'eth_getCode', 'eth_getBalance'],
  ...['eth_getTransactionCount', 'eth_call', 'eth_estimateGas', 'eth_gasPrice', 'eth_feeHistory'],
  ...['eth_maxPriorityFeePerGas', 'eth_sendRawTransaction', 'eth_getTransactionReceipt', 'eth_getTransactionByHash'],
  'eth_getLogs',
])

type Question = { id: number; method: string; params: unknown[] }
/** What the node does with a question: answers, says something else, or never answers, before or after it obeyed. */
export type Treatment = 'answer' | 'obey in silence' | 'ignore' | { error: { code: number; message: string } }

/** These words make accounts whose keys are not among those that this software publishes. */
export const mnemonic = 'legal winner thank year wave sausage worth useful legal winner thank yellow'

export type PublicNode = Awaited<ReturnType<typeof startPublicNode>>

/**
 * Starts a chain behind a node like a stranger's: it takes standard methods one at a time, reads logs of ten blocks at once,
 * and refuses everything else. `treat` says how a question is treated.
 */
export async function startPublicNode({
  chainId,
  blockTime,
  flags = [],
}: {
  chainId: number
  blockTime: number
  flags?: readonly string[]
}) {
  const port = await findFreePort()
  const engine = spawn(
    'node_modules/.bin/anvil',
    [
      ...['--port', String(port), '--chain-id', String(chainId), '--mnemonic', mnemonic, '--silent'],
      ...['--block-time', String(blockTime), ...flags],
    ],
    // A group of its own, since what npm installs as `anvil` starts the real one as its child.
    { stdio: 'ignore', detached: true },
  )
  const ended = new Promise((resolve) => engine.once('exit', resolve))
  const engineUrl = `http://127.0.0.1:${port}`
  await untilAnswering(engineUrl, engine)

  const refused: string[] = []
  let treat: (question: Question) => Treatment = () => 'answer'
  const server = createServer(async (request, response) => {
    const question = JSON.parse(await text(request)) as Question
    const say = (answer: object) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ jsonrpc: '2.0', id: question.id, ...answer }))
    }
    if (!offered.has(question.method)) {
      refused.push(question.method)
      return say({ error: { code: -32601, message: `the method ${question.method} does not exist/is not available` } })
    }
    if (isTooWide(question)) return say({ error: { code: -32005, message: 'query exceeds max block range 10' } })
    const treatment = treat(question)
    if (treatment === 'ignore') return
    if (typeof treatment === 'object') return say(treatment)
    const answer = await ask(engineUrl, question)
    if (treatment === 'answer') say(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The engine itself, for what only a test may do. */
    engineUrl,
    refused,
    treat(how: (question: Question) => Treatment) {
      treat = how
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (engine.pid !== undefined && engine.exitCode === null) process.kill(-engine.pid, 'SIGKILL')
      await ended
    },
  }
}

function isTooWide({ method, params }: Question): boolean {
  if (method !== 'eth_getLogs') return false
  const { fromBlock, toBlock } = params[0] as { fromBlock: string; toBlock: string }
  return Number(toBlock) - Number(fromBlock) >= 10
}

async function ask(url: string, question: Question): Promise<object> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ jsonrpc: '2.0', ...question }) })
  const { result, error } = (await response.json()) as { result?: unknown; error?: object }
  return error ? { error } : { result }
}

async function untilAnswering(url: string, engine: { exitCode: number | null }): Promise<void> {
  for (;;) {
    if (engine.exitCode !== null) throw new Error(`anvil ended with ${engine.exitCode}`)
    const answer = await ask(url, { id: 1, method: 'eth_chainId', params: [] }).catch(() => undefined)
    if (answer) return
  }
}
