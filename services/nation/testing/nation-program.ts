import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '@/lib/store/testing/find-free-port'
import { isPortFree } from '../../process'

const root = join(import.meta.dirname, '../../..')

export type NationProgram = {
  /** Resolves when the nation says this. Rejects when it ends before. */
  untilItSays(text: string): Promise<void>
  /** Resolves with the exit code when the nation has ended. */
  ended: Promise<number | null>
  signal(name: NodeJS.Signals): void
  output(): string
}

/** A folder and ports of their own, for a nation that is started and ended many times. */
export async function createPlace(folder: string) {
  const names = [
    ...['PORT', 'CIVITAS_L1_PORT', 'CIVITAS_L2_PORT', 'CIVITAS_PG_PORT', 'CIVITAS_INDEXER_PORT'],
    ...['CIVITAS_METRICS_PORT', 'CIVITAS_NATION_METRICS_PORT'],
  ]
  const ports = new Map<string, number>()
  for (const name of names) ports.set(name, await findFreePort())
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  const env = {
    ...Object.fromEntries([...ports].map(([name, port]) => [name, String(port)])),
    CIVITAS_HOME: join(folder, 'home'),
    CIVITAS_BUILD_DIR: '.next-test',
    // Every program of the nation has the folder in its environment or in its arguments, which is how they are found.
    TMPDIR: temporary,
  }
  return {
    start: (flags: readonly string[]) => startProgram(flags, env),
    /** What still runs of it, and which of its ports are still in use. */
    async findRemains(): Promise<string[]> {
      const open: string[] = []
      for (const [name, port] of ports) if (!(await isPortFree(port))) open.push(`${name} ${port}`)
      return [...findProcesses(folder), ...open]
    },
  }
}

function startProgram(flags: readonly string[], env: Record<string, string>): NationProgram {
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs', ...flags], {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let onOutput: () => void = () => undefined
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      onOutput()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    ended,
    output: () => output,
    signal: (name) => child.kill(name),
    untilItSays: (text) =>
      new Promise((resolve, reject) => {
        onOutput = () => output.includes(text) && resolve()
        onOutput()
        void ended.then((code) => reject(new Error(`The nation ended with ${code}:\n${output}`)))
      }),
  }
}

/** Lists the commands of all processes that have the text in their arguments or environment, but for this one. */
function findProcesses(text: string): string[] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['axeww', '-o', 'command='], { encoding: 'utf8' }).split('\n')
    return lines.filter((line) => line.includes(text))
  }
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8')
    } catch {
      return ''
    }
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => `${read(pid, 'cmdline')}${read(pid, 'environ')}`.includes(text))
    .map((pid) => `${pid} ${read(pid, 'cmdline').replaceAll('\0', ' ')}`)
}
