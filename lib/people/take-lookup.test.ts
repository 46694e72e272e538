import { type Hex, pad } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lookups } from '@/lib/store/schema/people'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { takeLookup } from './take-lookup'

const start = new Date('2026-03-01T12:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000)
const [leila, omar] = [pad('0x01', { size: 32 }), pad('0x02', { size: 32 })]

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())
beforeEach(async () => {
  await store.db.delete(lookups)
})

const take = (personId: Hex, now = start) => takeLookup(store.db, { personId, now, most: 3, windowSeconds: 60 })

test('a person may look up so many names in a window, and the first refusal is told once', async () => {
  for (const expected of ['taken', 'taken', 'taken', 'refused_first', 'refused', 'refused', 'refused'])
    expect(await take(leila)).toBe(expected)
  expect(await take(omar)).toBe('taken')
})

test('a new window begins when the first look-up is as old as a window, whatever came in between', async () => {
  for (const seconds of [0, 50, 58, 59]) await take(leila, later(seconds))
  expect(await take(leila, later(59.999))).toBe('refused')
  expect(await take(leila, later(60))).toBe('taken')
  expect(await take(leila, later(119))).toBe('taken')
})

test('of many look-ups at once no more are allowed than of as many in a row', async () => {
  const taken = await Promise.all(Array.from({ length: 20 }, () => take(leila)))
  expect(taken.filter((lookup) => lookup === 'taken')).toHaveLength(3)
  expect(taken.filter((lookup) => lookup === 'refused_first')).toHaveLength(1)
})
