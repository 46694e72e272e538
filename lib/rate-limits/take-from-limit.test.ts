import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { rateLimits } from '@/lib/store/schema/auth'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { type Taken, type Taking, takeFromLimit } from './take-from-limit'

const start = new Date('2026-03-01T12:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000)

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())
beforeEach(async () => {
  await store.db.delete(rateLimits)
})

const take = (changes: Partial<Taking> = {}): Promise<Taken> =>
  takeFromLimit(store.db, {
    name: 'knock',
    key: '192.0.2.7',
    limit: 3,
    windowSeconds: 60,
    secret: 'a secret of the nation',
    now: start,
    ...changes,
  })

const allowed = { isAllowed: true }

test('a window allows so many, and the first refusal is told once', async () => {
  for (let taken = 0; taken < 3; taken += 1) expect(await take()).toEqual(allowed)
  expect(await take({ now: later(10) })).toEqual({ isAllowed: false, retryAfterSeconds: 50, isFirst: true })
  for (let more = 0; more < 3; more += 1)
    expect(await take({ now: later(59.9) })).toEqual({ isAllowed: false, retryAfterSeconds: 1, isFirst: false })
})

test('what one takes leaves others and other limits alone', async () => {
  for (let taken = 0; taken < 4; taken += 1) await take()
  expect(await take({ key: '192.0.2.8' })).toEqual(allowed)
  expect(await take({ name: 'enter' })).toEqual(allowed)
})

test('a new window begins when the first act is as old as a window, whatever came in between', async () => {
  for (const seconds of [0, 50, 58, 59]) await take({ now: later(seconds) })
  expect(await take({ now: later(59.999) })).toMatchObject({ isAllowed: false })
  expect(await take({ now: later(60) })).toEqual(allowed)
  expect(await take({ now: later(119) })).toEqual(allowed)
})

test('of many acts at once no more are allowed than of as many in a row', async () => {
  const taken = await Promise.all(Array.from({ length: 40 }, () => take()))
  expect(taken.filter(({ isAllowed }) => isAllowed)).toHaveLength(3)
  expect(taken.filter((one) => !one.isAllowed && one.isFirst)).toHaveLength(1)
})

test('of many acts at once at the end of a window no more are allowed than the new one has', async () => {
  for (let taken = 0; taken < 5; taken += 1) await take()
  const taken = await Promise.all(Array.from({ length: 40 }, () => take({ now: later(60) })))
  expect(taken.filter(({ isAllowed }) => isAllowed)).toHaveLength(3)
})

test('the database does not hold whose windows they are, nor a hash that can be made without the secret', async () => {
  await take()
  const [mine] = await store.db.select().from(rateLimits)
  expect(JSON.stringify(mine)).not.toContain('192.0.2.7')
  await take({ secret: 'another secret' })
  expect(new Set((await store.db.select().from(rateLimits)).map(({ key }) => key)).size).toBe(2)
})

test('windows that are over are cleared away by those who come later, and no other', async () => {
  for (const key of ['a', 'b', 'c']) await take({ key })
  await take({ key: 'd', now: later(30) })
  await take({ key: 'e', now: later(60) })
  const ends = (await store.db.select().from(rateLimits)).map(({ endsAt }) => endsAt)
  expect(ends.sort((a, b) => a.getTime() - b.getTime())).toEqual([later(90), later(120)])
})

test('many who begin windows of their own while old ones are cleared do not stand in one another’s way', async () => {
  const keys = Array.from({ length: 60 }, (_, index) => `192.0.2.${index}`)
  await Promise.all(keys.map((key) => take({ key })))
  const taken = await Promise.all([...keys, ...keys.toReversed()].map((key) => take({ key, now: later(61) })))
  expect(taken.every(({ isAllowed }) => isAllowed)).toBe(true)
  expect(await store.db.select().from(rateLimits)).toHaveLength(60)
})
