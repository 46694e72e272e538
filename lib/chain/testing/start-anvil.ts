import { spawn } from 'node:child_process'
import { createTestClient, http, publicActions, walletActions } from 'viem'
import { findFreePort } from '@/lib/store/testing/find-free-port'

export type Anvil = Awaited<ReturnType<typeof startAnvil>>

type Options = { chainId: number; port?: number; flags?: readonly string[] }

/** Starts a real chain that mines only when told to. */
export async function startAnvil({ chainId, port, flags = [] }: Options) {
  const listenPort = port ?? (await findFreePort())
  const program = spawn(
    'node_modules/.bin/anvil',
    ['--port', String(listenPort), '--chain-id', String(chainId), '--no-mining', '--order', 'fifo', ...flags],
    // A group of its own, since what npm installs as `anvil` starts the real one as its child.
    { stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  )
  await new Promise<void>((resolve, reject) => {
    program.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('Listening on') && resolve())
    program.once('exit', (code) => reject(new Error(`anvil ended with ${code}`)))
    program.once('error', reject)
  })
  const ended = new Promise((resolve) => program.stdout.once('close', resolve))
  const rpcUrl = `http://127.0.0.1:${listenPort}`
  const client = createTestClient({ mode: 'anvil', transport: http(rpcUrl) })
    .extend(publicActions)
    .extend(walletActions)
  return {
    rpcUrl,
    port: listenPort,
    client,
    stop: async () => {
      if (program.pid !== undefined && program.exitCode === null) process.kill(-program.pid, 'SIGKILL')
      await ended
    },
  }
}
