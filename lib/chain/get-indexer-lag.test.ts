import { pad } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { heads } from '@/lib/store/indexed'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { getIndexerLag } from './get-indexer-lag'

const chainId = 31_338
const now = 1_000_000

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())

test('the lag is counted from the first block that the records lack', async () => {
  const asked: number[] = []
  const timeOf = async (block: number) => {
    asked.push(block)
    return now - 60
  }
  await store.db.insert(heads).values({ chainId, number: 5, hash: pad('0x05', { size: 32 }), timestamp: now - 3_600 })
  expect(await getIndexerLag(store.db, { chainId, chain: { newest: 5, timeOf, now } })).toEqual({
    behindBlocks: 0,
    behindSeconds: 0,
    isBehind: false,
  })
  expect(asked).toEqual([])
  expect(await getIndexerLag(store.db, { chainId, chain: { newest: 8, timeOf, now } })).toEqual({
    behindBlocks: 3,
    behindSeconds: 60,
    isBehind: true,
  })
  expect(asked).toEqual([6])
})
