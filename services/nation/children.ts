import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { commandOf, endProcess, isAlive } from '../process'

export type Child = { pid: number; gone: Promise<string>; stop(): Promise<void> }

export type Children = {
  /** Starts a program in a process group of its own, with its output in a log file. Never after `stopAll`. */
  start(options: {
    name: string
    args: readonly string[]
    env: Record<string, string>
    cwd: string
    /** Prints each line of output too, after the name. */
    isEchoed?: boolean
  }): Child
  logFileOf(name: string): string
  /** Ends whatever still runs: a build, say, that was under way when the nation was told to stop. */
  stopAll(): Promise<void>
}

const patienceMs = 10_000

/** Makes programs run beside this one, and leaves a note of each so that a later start can end what a kill left behind. */
export function createChildren({ runFolder, logFolder }: { runFolder: string; logFolder: string }): Children {
  const logFileOf = (name: string) => join(logFolder, `${name}.log`)
  const running = new Set<Child>()
  let isClosed = false
  return {
    logFileOf,
    async stopAll() {
      isClosed = true
      await Promise.all([...running].map((child) => child.stop()))
    },
    start({ name, args, env, cwd, isEchoed = false }) {
      if (isClosed) throw new Error(`${name} is not started: everything is being stopped.`)
      const log = createWriteStream(logFileOf(name), { flags: 'a' })
      const child = spawn(process.execPath, [...args], {
        cwd,
        env: {
          ...inheritedEnvironment(),
          ...env,
          NODE_ENV: env['NODE_ENV'] === 'development' ? 'development' : 'production',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      })
      for (const stream of [child.stdout, child.stderr]) {
        stream.pipe(log, { end: false })
        if (isEchoed)
          createInterface({ input: stream }).on('line', (line) => process.stdout.write(`${name} | ${line}\n`))
      }
      const note = join(runFolder, `${name}.pid`)
      writeFileSync(note, JSON.stringify({ pid: child.pid, command: args.join(' ') }))
      const gone = new Promise<string>((resolve) => {
        child.once('error', (error) => resolve(error.message))
        child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
      }).then((reason) => {
        rmSync(note, { force: true })
        log.end()
        running.delete(started)
        return reason
      })
      const started: Child = { pid: child.pid ?? 0, gone, stop: () => stopGroup(child, gone) }
      running.add(started)
      return started
    },
  }
}

/** Ends what a nation that was killed left running. Resolves when it is gone and its ports are free. */
export async function endLeftovers(runFolder: string): Promise<void> {
  for (const file of readdirSync(runFolder).filter((name) => name.endsWith('.pid'))) {
    const note = join(runFolder, file)
    try {
      const { pid, command } = JSON.parse(readFileSync(note, 'utf8')) as { pid: number; command: string }
      const now = commandOf(pid)
      // Next renames its process, so the command alone is no proof; a group leader that runs Node or Next is ours.
      if (isAlive(pid) && (now.includes(command) || now.startsWith('next-'))) {
        process.kill(-pid, 'SIGKILL')
        await endProcess(pid, { signal: 'SIGKILL', patienceMs: 5_000 })
      }
    } catch {
      // An unreadable note, or a process that ended in between: nothing to end.
    }
    rmSync(note, { force: true })
  }
}

async function stopGroup(child: ChildProcess, gone: Promise<string>): Promise<void> {
  signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), patienceMs)
  await gone
  clearTimeout(timer)
  // The leader is gone; what it started may not be.
  signalGroup(child, 'SIGKILL')
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}

/** The terminal's own settings, and nothing that would tell a part of the nation something this program did not mean. */
function inheritedEnvironment(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'LANG',
    'TERM',
    'TMPDIR',
    'TZ',
    'NODE_OPTIONS',
    'FORCE_COLOR',
    'NO_COLOR',
    'USER',
    'SHELL',
  ]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
