import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { commandOf, endProcess, isAlive, isPortFree } from '../process'
import { PostgresNotStartedError, PostgresPortTakenError } from './errors'
import { type Place, preparePlace } from './place'

const user = 'civitas'
const database = 'civitas'
const majorVersion = '17'
const startLimitMs = 60_000

export type Postgres = { url: string; pid: number; stop(): Promise<void>; gone: Promise<string> }

/**
 * Starts the nation's own Postgres as a child process, listening on loopback only, and gives its URL.
 *
 * What a server of this folder left behind when it was killed is cleared away first; committed data is still there.
 * Throws {@link PostgresPortTakenError} or {@link PostgresNotStartedError}.
 */
export async function startPostgres({
  home,
  port,
  password,
  logFile,
}: {
  home: string
  port: number
  password: string
  logFile: string
}): Promise<Postgres> {
  const place = await preparePlace(home)
  const data = join(place.home, 'data')
  await endLeftover(data)
  if (!(await isPortFree(port))) throw new PostgresPortTakenError({ port })
  if (!existsSync(data)) await initialise({ place, data, password, logFile })
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (version !== majorVersion) {
    const reason =
      version === '' ? `${data} holds no database` : `its files are of Postgres ${version}, not ${majorVersion}`
    throw new PostgresNotStartedError({ reason, logFile })
  }
  const child = run(place, logFile, 'postgres', [
    ...['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ...['-c', 'max_connections=60', '-c', 'logging_collector=off', '-c', 'log_line_prefix=%m [%p] %e '],
    // A refused statement, and what Postgres adds to say why, quote rows: names and references of payments.
    ...['-c', 'log_error_verbosity=terse', '-c', 'log_min_error_statement=panic'],
  ])
  let isGone = false
  const gone = exitOf(child).finally(() => {
    isGone = true
  })
  const url = `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
  const stop = async () => {
    // SIGINT is Postgres' fast shutdown: it ends the sessions and writes everything out.
    if (child.pid && !isGone) await endProcess(child.pid, { signal: 'SIGINT', patienceMs: 20_000 })
    await gone
  }
  try {
    await createDatabase({ url, gone, logFile })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, pid: child.pid ?? 0, stop, gone }
}

/** Ends the server that a killed nation left running for this folder. */
export async function endLeftoverPostgres(home: string): Promise<void> {
  const place = await preparePlace(home)
  await endLeftover(join(place.home, 'data'))
}

/** Ends a server that was left running, and takes away its lock when the lock is stale. */
async function endLeftover(data: string): Promise<void> {
  const lockFile = join(data, 'postmaster.pid')
  const [line = ''] = (await readFile(lockFile, 'utf8').catch(() => '')).split('\n')
  const pid = Number(line)
  if (!Number.isInteger(pid) || pid <= 0) return
  if (isAlive(pid) && commandOf(pid).includes(data)) await endProcess(pid, { signal: 'SIGINT', patienceMs: 20_000 })
  // The id may belong to another program by now; Postgres would refuse to start because of it.
  await rm(lockFile, { force: true })
}

async function initialise({
  place,
  data,
  password,
  logFile,
}: {
  place: Place
  data: string
  password: string
  logFile: string
}): Promise<void> {
  const unfinished = `${data}.new`
  const passwordFile = join(place.home, 'password')
  await rm(unfinished, { recursive: true, force: true })
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.runAs) await chown(passwordFile, place.runAs.uid, place.runAs.gid)
  try {
    const child = run(place, logFile, 'initdb', [
      ...[`--pgdata=${unfinished}`, `--username=${user}`, `--pwfile=${passwordFile}`],
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'],
    ])
    const reason = await exitOf(child)
    if (reason !== 'exit code 0') throw new PostgresNotStartedError({ reason: `initdb ended with ${reason}`, logFile })
  } finally {
    await rm(passwordFile, { force: true })
  }
  // Renamed when complete: a folder of this name is always a whole database.
  await rename(unfinished, data)
}

function run(place: Place, logFile: string, program: string, args: readonly string[]): ChildProcess {
  const log = openSync(logFile, 'a')
  try {
    const options: SpawnOptions = {
      cwd: '/',
      stdio: ['ignore', log, log],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' },
      detached: true,
      ...place.runAs,
    }
    return spawn(join(place.native, 'bin', program), args, options)
  } finally {
    closeSync(log)
  }
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
  })
}

/** Waits until the server answers and makes sure that our database is in it. */
async function createDatabase({
  url,
  gone,
  logFile,
}: {
  url: string
  gone: Promise<string>
  logFile: string
}): Promise<void> {
  let exit: string | undefined
  gone.then((reason) => {
    exit = reason
  })
  const server = new URL(url)
  server.pathname = '/postgres'
  const deadline = Date.now() + startLimitMs
  for (;;) {
    if (exit !== undefined) {
      const lastLine = (await readFile(logFile, 'utf8')).trim().split('\n').at(-1) ?? ''
      throw new PostgresNotStartedError({ reason: lastLine || exit, logFile })
    }
    const client = new pg.Client({ connectionString: server.toString(), connectionTimeoutMillis: 3_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
      if (rowCount === 0) await client.query(`create database ${database}`)
      return
    } catch (cause) {
      const code = (cause as { code?: string }).code
      // 57P03: the server is still starting up, perhaps repairing after a crash.
      if ((code !== 'ECONNREFUSED' && code !== '57P03') || Date.now() > deadline) {
        throw new PostgresNotStartedError({ reason: (cause as Error).message, logFile, cause })
      }
    } finally {
      await client.end().catch(() => undefined)
    }
    await wait(50)
  }
}
