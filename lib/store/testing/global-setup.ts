import type { TestProject } from 'vitest/node'
import { startThrowAwayPostgres } from './throw-away-postgres'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** One Postgres for the whole run; each test file takes a database of its own from it with `createTestDatabase`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startThrowAwayPostgres()
  project.provide('postgresUrl', postgres.urlOf('postgres'))
  return postgres.stop
}
