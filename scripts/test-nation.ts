import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import type { NationPath } from '@/nation.config'

const ports = {
  PORT: '3300',
  CIVITAS_L1_PORT: '8745',
  CIVITAS_L2_PORT: '9745',
  CIVITAS_PG_PORT: '5745',
  CIVITAS_INDEXER_PORT: '5746',
  CIVITAS_METRICS_PORT: '5747',
  CIVITAS_NATION_METRICS_PORT: '5748',
}

export type TestNation = { env: Record<string, string>; stop: () => Promise<void> }

/**
 * Starts a whole nation of its own for the browser tests, beside one that may be running, always from the beginning.
 *
 * Throws when it does not start; what went wrong stands above.
 */
export async function startTestNation(path: NationPath): Promise<TestNation> {
  const name = path === 'l2' ? 'test' : `test-${path}`
  const home = `.civitas/${name}`
  mkdirSync(home, { recursive: true })
  // All the people of the tests come from one address.
  const env = {
    ...ports,
    CIVITAS_HOME: home,
    CIVITAS_BUILD_DIR: `.next-${name}`,
    CIVITAS_PATH: path,
    CIVITAS_ADDRESS_LIMIT_FACTOR: '1000',
  }
  const log = createWriteStream(`.civitas/${name}-nation.log`)
  const child = spawn('node', ['scripts/start.mjs', '--reset'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))

  await new Promise<void>((resolve, reject) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        log.write(chunk)
        process.stdout.write(chunk)
        if (/^Ready: /m.test(output)) resolve()
      })
    }
    child.once('close', (code) => reject(new Error(`The nation did not start: it ended with code ${code}.`)))
  })

  return {
    env: { ...env, CIVITAS_URL: `http://localhost:${ports.PORT}` },
    stop: async () => {
      child.kill('SIGINT')
      await gone
    },
  }
}
