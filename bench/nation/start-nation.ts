import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { NationPath } from '@/nation.config'

/** Ports of their own for each path, below those that the system gives to outgoing connections. */
const firstPort = { l2: 4_400, l1: 4_450 } as const

/** A first start takes two to three minutes. */
const startMinutes = 12

export type StartedNation = {
  env: Record<string, string>
  /** Of the program that starts the others and holds the nodes. */
  pid: number
  secondsToReady: number
  stop: () => Promise<void>
}

/** Names everything that tells a nation of the bench from any other on the machine. */
export function environmentOf(path: NationPath): Record<string, string> {
  const at = (index: number) => String(firstPort[path] + 10 * index)
  return {
    CIVITAS_PATH: path,
    PORT: at(0),
    CIVITAS_L1_PORT: at(1),
    CIVITAS_L2_PORT: at(2),
    CIVITAS_PG_PORT: at(3),
    CIVITAS_INDEXER_PORT: at(4),
    CIVITAS_METRICS_PORT: '0',
    CIVITAS_NATION_METRICS_PORT: '0',
    CIVITAS_HOME: resolve(`.civitas/bench/${path}`),
    CIVITAS_BUILD_DIR: path === 'l2' ? '.next-bench' : '.next-bench-l1',
    CIVITAS_URL: `http://localhost:${at(0)}`,
  }
}

/**
 * Starts a whole nation by `npm start`'s own program and resolves when it is ready. Throws when it does not start; what it
 * said stands in .civitas/bench/<path>.log.
 */
export async function startNation(
  path: NationPath,
  { isReset = false, cwd = '.', env: own = {} }: { isReset?: boolean; cwd?: string; env?: Record<string, string> } = {},
): Promise<StartedNation> {
  mkdirSync('.civitas/bench', { recursive: true })
  const logFile = resolve(`.civitas/bench/${path}.log`)
  const log = createWriteStream(logFile)
  const env = { ...environmentOf(path), ...own }
  const began = performance.now()
  const child = spawn('node', ['scripts/start.mjs', '--path', path, ...(isReset ? ['--reset'] : [])], {
    cwd,
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((done) => child.once('close', () => done()))
  const stop = () => {
    child.kill('SIGINT')
    return gone
  }
  const tooLong = setTimeout(() => child.kill('SIGKILL'), startMinutes * 60_000)
  await new Promise<void>((ready, fail) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        log.write(chunk)
        if (/^Ready: /m.test(output)) ready()
      })
    }
    child.once('close', (code) => fail(new Error(`The nation ended with code ${code}. See ${logFile}`)))
  }).finally(() => clearTimeout(tooLong))
  return { env, pid: child.pid ?? 0, secondsToReady: (performance.now() - began) / 1_000, stop }
}
