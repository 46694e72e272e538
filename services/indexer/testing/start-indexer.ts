import { spawn } from 'node:child_process'
import { findFreePort } from '@/lib/store/testing/find-free-port'

type Setting = { databaseUrl: string; l1RpcUrl: string; l2RpcUrl: string }

/** Starts the indexer as the nation does and gives it back when it answers that it is ready. */
export async function startIndexer({ databaseUrl, l1RpcUrl, l2RpcUrl }: Setting) {
  const port = await findFreePort()
  const output: string[] = []
  const program = spawn('node', ['--import', 'tsx', 'services/indexer/main.ts'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: databaseUrl,
      CIVITAS_L1_RPC_URL: l1RpcUrl,
      CIVITAS_L2_RPC_URL: l2RpcUrl,
      CIVITAS_INDEXER_PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => program.once('exit', resolve))
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output.push(chunk.toString())
      if (/"endpoint":"\/ready"/.test(chunk.toString())) resolve()
    }
    program.stdout.on('data', listen)
    program.stderr.on('data', listen)
    program.once('exit', (code) => reject(new Error(`The indexer ended with ${code}.\n${output.join('')}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    output,
    ended,
    end: async (signal: 'SIGTERM' | 'SIGKILL') => {
      program.kill(signal)
      return ended
    },
  }
}
