import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findFreePort } from '@/lib/store/testing/find-free-port'
import { wipePlace } from '../place'
import { startPostgres } from '../start-postgres'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** One Postgres for the whole run; each test file takes a database of its own from it with `createTestDatabase`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'civitas-test-postgres-'))
  const home = join(folder, 'postgres')
  const postgres = await startPostgres({
    home,
    port: await findFreePort(),
    password: 'civitas-test',
    logFile: join(folder, 'postgres.log'),
  })
  project.provide('postgresUrl', postgres.url)
  return async () => {
    await postgres.stop()
    await wipePlace(home)
    await rm(folder, { recursive: true, force: true })
  }
}
