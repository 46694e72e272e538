import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { homeChainId, homeSide } from '@/lib/chain/chains'
import { createChainClient } from '@/lib/chain/client'
import { type Anvil, startAnvil } from '@/lib/chain/testing/start-anvil'
import { createDatabase } from '@/lib/store/database'
import { heads } from '@/lib/store/indexed'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { nation } from '@/nation.config'
import { checkHealth } from './check-health'
import { createHealthMemory, type HealthMemory } from './health-memory'

const deadNode = 'http://127.0.0.1:1'

let store: TestDatabase
let chain: Anvil
let memory: HealthMemory

beforeAll(async () => {
  store = await createTestDatabase()
  chain = await startAnvil({ chainId: homeChainId })
})

beforeEach(() => {
  memory = createHealthMemory()
})

afterEach(() => store.db.execute(sql`truncate indexed.heads`))

afterAll(async () => {
  await chain.stop()
  await store.drop()
})

function look({ db = store.db, rpcUrl = chain.rpcUrl, now }: { db?: typeof store.db; rpcUrl?: string; now: Date }) {
  const client = createChainClient(homeSide, { l1: rpcUrl, l2: rpcUrl })
  return checkHealth({ db, chains: [{ side: homeSide, chainId: homeChainId, isHome: true, client }], memory, now })
}

async function recordHead(): Promise<{ number: number; at: Date }> {
  const { number, hash, timestamp } = await chain.client.getBlock()
  const [recorded, seconds] = [Number(number), Number(timestamp)]
  await store.db.insert(heads).values({ chainId: homeChainId, number: recorded, hash, timestamp: seconds })
  return { number: recorded, at: new Date(seconds * 1_000) }
}

const after = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1_000)

test('ready when the records hold the newest block', async () => {
  const { number, at } = await recordHead()
  const now = after(at, 1)
  const since = now.toISOString()
  expect(await look({ now })).toEqual({
    isReady: true,
    checkedAt: since,
    database: { state: 'up', since, tables: 'current' },
    chains: [
      {
        side: homeSide,
        chainId: homeChainId,
        isHome: true,
        node: { state: 'up', since },
        head: { number, at: at.toISOString() },
        records: { state: 'current', number },
      },
    ],
    problems: [],
  })
})

test('not ready while the records are behind, which they are since the oldest block that they lack', async () => {
  const { number, at } = await recordHead()
  await chain.client.increaseTime({ seconds: 100 })
  await chain.client.mine({ blocks: 1 })
  const missing = await chain.client.getBlock()
  await chain.client.increaseTime({ seconds: 30 })
  await chain.client.mine({ blocks: 1 })
  const since = new Date(Number(missing.timestamp) * 1_000)
  expect(since.getTime()).toBeGreaterThanOrEqual(after(at, 100).getTime())
  const health = await look({ now: after(since, 60) })
  expect(health).toMatchObject({
    isReady: false,
    chains: [{ records: { state: 'behind', number, behindBlocks: 2, behindSeconds: 60, since: since.toISOString() } }],
    problems: [{ part: 'records', side: homeSide, since: since.toISOString() }],
  })
  // A process that was started later says the same.
  memory = createHealthMemory()
  expect((await look({ now: after(since, 90) })).problems).toEqual(health.problems)
})

test('not ready before the indexer wrote anything', async () => {
  const { timestamp } = await chain.client.getBlock()
  const health = await look({ now: new Date((Number(timestamp) + 60) * 1_000) })
  expect(health).toMatchObject({
    isReady: false,
    database: { state: 'up' },
    chains: [{ node: { state: 'up' }, records: { state: 'behind', number: null } }],
  })
})

test('a node that is down is named with the first look that found it so, and not with its address', async () => {
  const { at } = await recordHead()
  await look({ now: after(at, 1) })
  const first = await look({ rpcUrl: deadNode, now: after(at, 11) })
  const later = await look({ rpcUrl: deadNode, now: after(at, 21) })
  const since = after(at, 11).toISOString()
  for (const health of [first, later]) {
    expect(health.isReady).toBe(false)
    expect(health.chains).toMatchObject([{ node: { state: 'down', since }, head: null, records: { state: 'unknown' } }])
    expect(health.problems).toEqual([{ part: 'node', side: homeSide, since }])
    expect(JSON.stringify(health)).not.toMatch(/127\.0\.0\.1|http|postgres/)
  }
  const again = await look({ now: after(at, 31) })
  expect(again.chains).toMatchObject([{ node: { state: 'up', since: after(at, 31).toISOString() } }])
})

test('a database that is down is named with its first look, and not with its address', async () => {
  const { at } = await recordHead()
  const db = createDatabase('postgres://civitas:secret@127.0.0.1:1/civitas')
  await look({ db, now: after(at, 1) })
  const health = await look({ db, now: after(at, 9) })
  const since = after(at, 1).toISOString()
  expect(health).toMatchObject({
    isReady: false,
    database: { state: 'down', since, tables: 'unknown' },
    chains: [{ node: { state: 'up' }, records: { state: 'unknown' } }],
    problems: [{ part: 'database', since }],
  })
  expect(JSON.stringify(health)).not.toMatch(/secret|127\.0\.0\.1/)
  await db.$client.end()
})

test('not ready when a migration of this version was not applied', async () => {
  const { at } = await recordHead()
  const newest = sql`select max(created_at) from drizzle.__drizzle_migrations`
  await store.db.execute(
    sql`update drizzle.__drizzle_migrations set created_at = -created_at where created_at = (${newest})`,
  )
  const health = await look({ now: after(at, 1) })
  await store.db.execute(sql`update drizzle.__drizzle_migrations set created_at = -created_at where created_at < 0`)
  expect(health).toMatchObject({
    isReady: false,
    database: { state: 'up', tables: 'behind' },
    problems: [{ part: 'tables', since: null }],
  })
})

test('a node whose newest block is old answers, and is told of all the same', async () => {
  const { at } = await recordHead()
  const health = await look({ now: after(at, 121) })
  expect(health).toMatchObject({
    isReady: true,
    problems: [{ part: 'chain_quiet', side: homeSide, since: at.toISOString() }],
  })
})

test('the portal is ready while a chain that is not the home chain does not answer, and says so', async () => {
  const { at } = await recordHead()
  const client = (rpcUrl: string) => createChainClient(homeSide, { l1: rpcUrl, l2: rpcUrl })
  const health = await checkHealth({
    db: store.db,
    chains: [
      { side: 'l1', chainId: nation.chains.l1.id, isHome: false, client: client(deadNode) },
      { side: homeSide, chainId: homeChainId, isHome: true, client: client(chain.rpcUrl) },
    ],
    memory,
    now: after(at, 1),
  })
  expect(health.isReady).toBe(true)
  expect(health.problems).toEqual([{ part: 'node', side: 'l1', since: after(at, 1).toISOString() }])
})
