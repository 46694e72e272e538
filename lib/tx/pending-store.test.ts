import { expect, test } from 'vitest'
import { forgetPending, getPending, keepPending, type PendingAct } from './pending-store'

const act: PendingAct = {
  hash: `0x${'ab'.repeat(32)}`,
  chainId: 31338,
  account: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  nonce: 4,
  intent: 'lunch',
}

function createStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

test('what was kept is found under its intent until it is forgotten', () => {
  const storage = createStorage()
  keepPending(storage, act)
  expect(getPending(storage, 'lunch')).toEqual(act)
  expect(getPending(storage, 'dinner')).toBeUndefined()
  forgetPending(storage, 'lunch')
  expect(getPending(storage, 'lunch')).toBeUndefined()
})

test.each(['{', 'null', '{"hash":"0x12"}', '"text"'])('an entry that reads %s counts as nothing', (written) => {
  const storage = createStorage()
  storage.setItem('civitas.pending.lunch', written)
  expect(getPending(storage, 'lunch')).toBeUndefined()
})

test('a browser that keeps nothing does not turn a sent act into a failed one', () => {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const storage = { ...createStorage(), setItem: refuse, getItem: refuse, removeItem: refuse }
  expect(() => keepPending(storage, act)).not.toThrow()
  expect(getPending(storage, 'lunch')).toBeUndefined()
  expect(() => forgetPending(storage, 'lunch')).not.toThrow()
})
