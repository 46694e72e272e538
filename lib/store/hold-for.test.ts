import { expect, test } from 'vitest'
import { holdFor } from './hold-for'

test('a thousand readers at once are one question', async () => {
  let asked = 0
  const read = holdFor(
    3,
    async () => ++asked,
    () => 0,
  )
  expect(new Set(await Promise.all(Array.from({ length: 1_000 }, read)))).toEqual(new Set([1]))
})

test('an answer holds for its time, counted from when it was there, and no longer', async () => {
  let [asked, now] = [0, 0]
  const read = holdFor(
    3,
    async () => {
      now += 5_000
      return ++asked
    },
    () => now,
  )
  expect(await read()).toBe(1)
  now += 2_999
  expect(await read()).toBe(1)
  now += 1
  expect(await read()).toBe(2)
})

test('a failure reaches those who waited for it, and the next reader asks again', async () => {
  let asked = 0
  const read = holdFor(
    3,
    async () => {
      asked += 1
      if (asked === 1) throw new Error('down')
      return asked
    },
    () => 0,
  )
  expect(await Promise.allSettled([read(), read()])).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
  expect(await read()).toBe(2)
})
