import { expect, test } from 'vitest'
import { createSharedReads } from './shared-reads'

const newest = ['latest', true] as const

/** An engine that counts what it is asked and answers with the count. */
function startEngine() {
  const asked: string[] = []
  const reads = createSharedReads(async (method) => {
    asked.push(method)
    return asked.length
  })
  return { asked, reads }
}

test('the engine is asked once for what many ask between two blocks', async () => {
  const { asked, reads } = startEngine()
  const answers = await Promise.all([1, 2, 3].map(() => reads.request('eth_getBlockByNumber', newest)))
  expect(answers).toEqual([1, 1, 1])
  expect(await reads.request('eth_getBlockByNumber', newest)).toBe(1)
  expect(await reads.request('eth_getBlockByNumber', ['0x1', true])).toBe(2)
  reads.forget()
  expect(await reads.request('eth_getBlockByNumber', newest)).toBe(3)
  expect(asked).toHaveLength(3)
})

test('an answer that was on its way when a block came serves nobody who asks after it', async () => {
  const answers: ((answer: string) => void)[] = []
  const reads = createSharedReads(() => new Promise((resolve) => answers.push(resolve)))
  const before = reads.request('eth_blockNumber', [])
  reads.forget()
  const after = reads.request('eth_blockNumber', [])
  answers[0]?.('old')
  answers[1]?.('new')
  expect(await before).toBe('old')
  expect(await after).toBe('new')
  expect(await reads.request('eth_blockNumber', [])).toBe('new')
})

test('what changes without a block is asked each time', async () => {
  const { asked, reads } = startEngine()
  for (let turn = 0; turn < 2; turn += 1) {
    await reads.request('eth_getTransactionCount', ['0x1', 'pending'])
    await reads.request('eth_getBlockByNumber', ['pending', false])
    await reads.request('eth_call', [{}])
  }
  expect(asked).toHaveLength(6)
})

test('a question that failed is asked again', async () => {
  let tries = 0
  const reads = createSharedReads(async () => {
    tries += 1
    if (tries === 1) throw new Error('The engine is gone.')
    return 'here'
  })
  await expect(reads.request('eth_blockNumber', [])).rejects.toThrow('The engine is gone.')
  expect(await reads.request('eth_blockNumber', [])).toBe('here')
})

test('not more is kept than memory has room for', async () => {
  const { asked, reads } = startEngine()
  const readAll = async () => {
    for (let block = 0; block < 150; block += 1) await reads.request('eth_getBlockByNumber', [`0x${block}`, true])
  }
  await readAll()
  await reads.request('eth_getBlockByNumber', ['0x0', true])
  expect(asked).toHaveLength(151)
})
