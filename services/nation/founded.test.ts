import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { zeroAddress } from 'viem'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeploymentRecord } from '@/lib/chain/deployment-record'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { isFounded, markFounded, requireSameContracts, wipeUnfinished } from './founded'

const record: DeploymentRecord = {
  chainId: 31338,
  path: 'l2',
  startBlock: 0,
  hasMulticall: true,
  deployer: zeroAddress,
  contracts: {},
  council: { members: [], threshold: 2 },
  roles: [],
}

let home: string
let database: TestDatabase

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'founded-'))
  database = await createTestDatabase()
})

afterEach(async () => {
  await database.drop()
  await rm(home, { recursive: true, force: true })
})

async function countSchemas(): Promise<number> {
  const result = await database.db.execute(
    sql`select 1 from pg_namespace where nspname in ('people', 'money', 'other')`,
  )
  return result.rows.length
}

test('an unfinished founding leaves nothing behind, and what belongs to others stays', async () => {
  await database.db.execute(sql`create schema other`)
  await mkdir(join(home, 'l2'))
  await wipeUnfinished({ home, databaseUrl: database.url, mayWipeDatabase: true })
  expect(await countSchemas()).toBe(1)
  expect(existsSync(join(home, 'l2'))).toBe(false)
})

test('a database that another nation uses is refused, until it is this folder that began to found there', async () => {
  const wipe = (mayWipeDatabase: boolean) => wipeUnfinished({ home, databaseUrl: database.url, mayWipeDatabase })
  await expect(wipe(false)).rejects.toMatchObject({ code: 'nation.database_not_ours' })
  expect(await countSchemas()).toBe(2)
  await wipe(true)
  await database.db.execute(sql`create schema people`)
  await wipe(false)
  expect(await countSchemas()).toBe(0)
})

test('a nation is founded when its mark stands, and starts with the same contracts only', async () => {
  expect(isFounded(home)).toBe(false)
  await markFounded({ home, records: [record], isEmpty: false })
  expect(isFounded(home)).toBe(true)
  await requireSameContracts(home, [record])
  const changed = requireSameContracts(home, [{ ...record, startBlock: 1 }])
  await expect(changed).rejects.toMatchObject({ code: 'nation.contracts_changed' })
})
