import { expect, test } from 'vitest'
import type { Health } from './check-health'
import { toServiceLines } from './to-service-lines'

const early = '2026-11-22T08:00:00.000Z'
const later = '2026-11-22T09:00:00.000Z'

const well: Health = {
  isReady: true,
  checkedAt: later,
  database: { state: 'up', since: early, tables: 'current' },
  chains: [
    {
      side: 'l1',
      chainId: 1,
      isHome: false,
      node: { state: 'up', since: early },
      head: { number: 9, at: later },
      records: { state: 'current', number: 9 },
    },
    {
      side: 'l2',
      chainId: 2,
      isHome: true,
      node: { state: 'up', since: early },
      head: { number: 9, at: later },
      records: { state: 'current', number: 9 },
    },
  ],
  problems: [],
}
const [l1, l2] = well.chains
if (!l1 || !l2) throw new Error('The example has two chains.')

const words = (health: Health) => Object.fromEntries(toServiceLines(health).map(({ part, word }) => [part, word]))
const sinceOf = (health: Health) => Object.fromEntries(toServiceLines(health).map(({ part, since }) => [part, since]))

test('when all is well every line says so, and none since when', () => {
  expect(toServiceLines(well)).toEqual(
    ['payments', 'records', 'signIn', 'offices', 'publicNetwork'].map((part) => ({
      part,
      word: 'works',
      since: undefined,
    })),
  )
})

test('a nation straight on the public network has no other beside it', () => {
  const health: Health = { ...well, chains: [{ ...l1, isHome: true }] }
  expect(words(health)).toEqual({ payments: 'works', records: 'works', signIn: 'works', offices: 'works' })
})

test('without the network nobody pays and no office works, but people sign in and read', () => {
  const health: Health = {
    ...well,
    chains: [l1, { ...l2, node: { state: 'down', since: later }, head: null, records: { state: 'unknown' } }],
  }
  expect(words(health)).toEqual({
    payments: 'noNetwork',
    records: 'stopped',
    signIn: 'works',
    offices: 'noNetwork',
    publicNetwork: 'works',
  })
  expect(sinceOf(health)).toMatchObject({ payments: later, records: later, offices: later })
})

test('without the database nothing but the network works', () => {
  const health: Health = {
    ...well,
    database: { state: 'down', since: later, tables: 'unknown' },
    chains: [l1, { ...l2, records: { state: 'unknown' } }],
  }
  expect(words(health)).toEqual({
    payments: 'noDatabase',
    records: 'noDatabase',
    signIn: 'noDatabase',
    offices: 'noDatabase',
    publicNetwork: 'works',
  })
})

test('records that lag say since when, and stop nobody from paying', () => {
  const records = { state: 'behind', number: 5, behindBlocks: 4, behindSeconds: 60, since: early } as const
  const health: Health = { ...well, chains: [l1, { ...l2, records }] }
  expect(words(health)).toMatchObject({ payments: 'works', records: 'behind', offices: 'works' })
  expect(sinceOf(health)).toMatchObject({ records: early, payments: undefined })
})

test('a network that writes no blocks is told from one that does not answer, each by itself', () => {
  const health: Health = { ...well, problems: [{ part: 'chain_quiet', side: 'l2', since: early }] }
  expect(words(health)).toMatchObject({ payments: 'quiet', publicNetwork: 'works' })
  expect(words({ ...well, problems: [{ part: 'chain_quiet', side: 'l1', since: early }] })).toMatchObject({
    payments: 'works',
    publicNetwork: 'quiet',
  })
})

test('records of a nation that has just begun are being built', () => {
  expect(words({ ...well, chains: [{ ...l2, records: { state: 'unknown' } }] })).toMatchObject({ records: 'building' })
})

test('an update that is under way says so', () => {
  const health: Health = { ...well, database: { ...well.database, tables: 'behind' } }
  expect(words(health)).toMatchObject({ payments: 'updating', signIn: 'updating', offices: 'updating' })
})
