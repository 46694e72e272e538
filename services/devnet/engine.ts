import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { commandOf, endProcess, isAlive } from '../process'
import { EngineMissingError, EngineStoppedError, RpcError } from './errors'
import type { Side } from './side'

const require = createRequire(import.meta.url)
const pidFile = 'engine.pid'

const flags: Record<Side, readonly string[]> = {
  l1: ['--hardfork', 'osaka', '--balance', '10000'],
  // Base fee 0: nobody holds ETH on the nation's own chain. The pool does not check balances, so the front does.
  l2: [
    ...['--network', 'optimism', '--hardfork', 'holocene', '--base-fee', '0', '--gas-limit', '30000000'],
    ...['--disable-pool-balance-checks', '--balance', '0'],
  ],
}

export type Engine = {
  pid: number
  /** Throws {@link RpcError} with the engine's own code and sentence. */
  request<Result>(method: string, params?: readonly unknown[]): Promise<Result>
  /** Ends the engine without asking it to save anything: what must last is in the snapshot and the log. */
  stop(): Promise<void>
  /** Resolves when the engine is gone, for whatever reason. */
  gone: Promise<string>
}

/**
 * Starts the program that executes transactions, on a loopback port that nobody else is told.
 *
 * The port is open to every program of this machine; the engine obeys whoever reaches it, so only the front is published.
 */
export async function startEngine({
  side,
  chainId,
  directory,
  from,
}: {
  side: Side
  chainId: number
  directory: string
  from: { genesis: string } | { snapshot: string }
}): Promise<Engine> {
  const port = await findFreePort()
  const log = openSync(join(directory, 'engine.log'), 'a')
  const child = spawn(
    engineBinary(),
    [
      ...['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(chainId)],
      ...['--no-mining', '--order', 'fifo', '--accounts', '1', '--prune-history', '64', '--no-cors'],
      ...flags[side],
      ...('genesis' in from ? ['--init', from.genesis] : ['--load-state', from.snapshot]),
    ],
    // A group of its own, so that Ctrl-C in the terminal reaches the nation first and it can stop its parts in order.
    { stdio: ['ignore', 'pipe', log], detached: true },
  )
  closeSync(log)
  writeFileSync(join(directory, pidFile), String(child.pid))
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
  })
  await waitUntilListening({ child, gone, chainId })
  const url = `http://127.0.0.1:${port}`
  let nextId = 0

  return {
    pid: child.pid ?? 0,
    gone,
    async request<Result>(method: string, params: readonly unknown[] = []) {
      nextId += 1
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: nextId, method, params }),
      })
      const body = (await response.json()) as {
        result?: Result
        error?: { code: number; message: string; data?: unknown }
      }
      if (body.error) throw new RpcError(body.error)
      return body.result as Result
    },
    async stop() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Ends the engine that a process which was killed left running for this folder. */
export async function endLeftoverEngine(directory: string): Promise<void> {
  const pid = Number(readPidFile(directory))
  // The folder is in the engine's arguments; a process id alone may belong to any program by now.
  if (pid > 0 && isAlive(pid) && commandOf(pid).includes(directory)) {
    await endProcess(pid, { signal: 'SIGKILL', patienceMs: 5_000 })
  }
}

function readPidFile(directory: string): string {
  try {
    return readFileSync(join(directory, pidFile), 'utf8')
  } catch {
    return ''
  }
}

async function waitUntilListening({
  child,
  gone,
  chainId,
}: {
  child: ChildProcess
  gone: Promise<string>
  chainId: number
}): Promise<void> {
  const listening = new Promise<undefined>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('Listening on')) resolve(undefined)
    })
  })
  const reason = await Promise.race([listening, gone])
  if (reason !== undefined) throw new EngineStoppedError({ chainId, reason })
}

function engineBinary(): string {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const packageName = `@foundry-rs/anvil-${process.platform}-${arch}`
  try {
    return require.resolve(`${packageName}/bin/anvil`)
  } catch (cause) {
    throw new EngineMissingError({ packageName, cause })
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
