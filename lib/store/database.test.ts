import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from './database'
import { StoreNotIndexedError, StoreQueryFailedError, StoreUnreachableError } from './errors'
import { heads } from './indexed'
import { migrate } from './migrate'
import { createEmptyTestDatabase, createTestDatabase, type TestDatabase } from './testing/create-test-database'
import { findFreePort } from './testing/find-free-port'
import { isStoreNotIndexed, isStoreUnreachable, toStoreError } from './to-store-error'

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())

async function errorOf(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}

test('migrating again changes nothing', async () => {
  await migrate(store.url)
  const { rows } = await store.db.execute(sql`select count(*)::int as count from drizzle.__drizzle_migrations`)
  await migrate(store.url)
  const again = await store.db.execute(sql`select count(*)::int as count from drizzle.__drizzle_migrations`)
  expect(again.rows).toEqual(rows)
})

test('two processes that migrate a new database at once both succeed', async () => {
  const empty = await createEmptyTestDatabase()
  await Promise.all([migrate(empty.url), migrate(empty.url)])
  const db = createDatabase(empty.url)
  const { rows } = await db.execute(sql`select to_regclass('people.persons')::text as name`)
  expect(rows).toEqual([{ name: 'people.persons' }])
  await db.$client.end()
  await empty.drop()
})

test('a database that is down is recognised, in a query and in a migration', async () => {
  const url = `postgres://civitas@localhost:${await findFreePort()}/civitas`
  const db = createDatabase(url)
  const error = await errorOf(db.execute(sql`select 1`))
  expect(isStoreUnreachable(error)).toBe(true)
  expect(toStoreError(error)).toBeInstanceOf(StoreUnreachableError)
  await db.$client.end()
  await expect(migrate(url)).rejects.toBeInstanceOf(StoreUnreachableError)
})

test('a server that ends the connection in the middle of a query is recognised', async () => {
  const error = await errorOf(store.db.execute(sql`select pg_terminate_backend(pg_backend_pid())`))
  expect(isStoreUnreachable(error)).toBe(true)
  expect(await errorOf(store.db.execute(sql`select 1`))).toBeUndefined()
})

test('a query that Postgres refuses is not "unreachable"', async () => {
  const error = await errorOf(store.db.execute(sql`select * from people.nobody`))
  expect(isStoreUnreachable(error)).toBe(false)
  expect(isStoreNotIndexed(error)).toBe(false)
  expect(toStoreError(error)).toBeInstanceOf(StoreQueryFailedError)
})

test('what a failed query was asked with leaves the store in no error', async () => {
  const known = toStoreError(await errorOf(store.db.execute(sql`select ${'Leila Mansour'} || chr(0)`)))
  expect(known).toMatchObject({ code: 'store.query_failed', visibility: 'log' })
  expect(inspect(known, { depth: 10 })).not.toContain('Leila')
})

test('tables that the indexer has not published yet have an error of their own', async () => {
  const empty = await createEmptyTestDatabase()
  await migrate(empty.url)
  const db = createDatabase(empty.url)
  const error = await errorOf(db.select().from(heads))
  expect(toStoreError(error)).toBeInstanceOf(StoreNotIndexedError)
  await db.$client.end()
  await empty.drop()
})
