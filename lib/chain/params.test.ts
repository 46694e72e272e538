import { expect, test } from 'vitest'
import { accountParam, hashParam } from './params'

const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

test('an account is taken in any case, and nothing else is one', () => {
  for (const text of [account, account.toLowerCase(), `0x${account.slice(2).toUpperCase()}`])
    expect(accountParam.parse(text)).toBe(text)
  for (const text of ['', account.slice(0, -1), `${account}0`, account.slice(2), [account], undefined])
    expect(accountParam.safeParse(text).success).toBe(false)
})

test('a hash has 64 hexadecimal digits', () => {
  const hash = `0x${'ab'.repeat(32)}`
  expect(hashParam.parse(hash)).toBe(hash)
  for (const text of ['', account, hash.slice(0, -1), `${hash}0`, `0x${'zz'.repeat(32)}`, 7])
    expect(hashParam.safeParse(text).success).toBe(false)
})
