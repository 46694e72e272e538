import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { homeChainId, homeSide } from '@/lib/chain/chains'
import { createChainClient } from '@/lib/chain/client'
import { type Anvil, startAnvil } from '@/lib/chain/testing/start-anvil'
import { createDatabase } from '@/lib/store/database'
import { heads } from '@/lib/store/indexed'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { checkHealth } from './check-health'

const nowSeconds = Math.floor(Date.now() / 1000)

let store: TestDatabase
let chain: Anvil

beforeAll(async () => {
  store = await createTestDatabase()
  chain = await startAnvil({ chainId: homeChainId })
})

afterEach(() => store.db.execute(sql`truncate indexed.heads`))

afterAll(async () => {
  await chain.stop()
  await store.drop()
})

function check({ db = store.db, rpcUrl = chain.rpcUrl, now = nowSeconds } = {}) {
  const client = createChainClient(homeSide, { l1: rpcUrl, l2: rpcUrl })
  return checkHealth({ db, client, chainId: homeChainId, nowSeconds: now })
}

async function recordHead(): Promise<number> {
  const { number, hash, timestamp } = await chain.client.getBlock()
  await store.db
    .insert(heads)
    .values({ chainId: homeChainId, number: Number(number), hash, timestamp: Number(timestamp) })
  return Number(timestamp)
}

test('ready when the records hold the newest block', async () => {
  await recordHead()
  expect(await check()).toEqual({
    isReady: true,
    database: 'up',
    node: 'up',
    records: { state: 'current', behindBlocks: 0, behindSeconds: 0 },
  })
})

test('not ready while the records are behind', async () => {
  await recordHead()
  await chain.client.mine({ blocks: 2 })
  const { timestamp } = await chain.client.getBlock()
  expect(await check({ now: Number(timestamp) + 60 })).toMatchObject({
    isReady: false,
    records: { state: 'behind', behindBlocks: 2 },
  })
})

test('not ready before the indexer ran', async () => {
  const health = await check({ now: nowSeconds + 60 })
  expect(health).toMatchObject({ isReady: false, database: 'up', node: 'up', records: { state: 'behind' } })
})

test('names the node that is down, and not where it is', async () => {
  const health = await check({ rpcUrl: 'http://127.0.0.1:1' })
  expect(health).toEqual({ isReady: false, database: 'up', node: 'down', records: { state: 'unknown' } })
})

test('names the database that is down, and not where it is', async () => {
  const db = createDatabase('postgres://civitas:secret@127.0.0.1:1/civitas')
  const health = await check({ db })
  expect(health).toEqual({ isReady: false, database: 'down', node: 'up', records: { state: 'unknown' } })
  await db.$client.end()
})
