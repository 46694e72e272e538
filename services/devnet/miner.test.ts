import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Chain } from './chain'
import { createMiner } from './miner'
import { createTurns } from './turns'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A chain that only counts: every block holds one transaction. */
async function startMiner({ unsaved = 0 }: { unsaved?: number } = {}) {
  const saved: number[] = []
  const chain = {
    getHead: async () => ({ number: 0, timestampSeconds: 0, hash: '0x0', transactions: [] }),
    countPending: () => 0,
    countUnsaved: () => unsaved,
    makeBlock: async () => ['0x1'] as const,
    save: async () => {
      saved.push(Date.now())
    },
  } as unknown as Chain
  const miner = await createMiner({
    side: 'l2',
    chain,
    inTurn: createTurns(),
    onBroken: (error) => expect(error).toBe(0),
  })
  const paySteadily = async (seconds: number) => {
    for (let passed = 0; passed < seconds * 2; passed += 1) {
      miner.planBlock()
      await vi.advanceTimersByTimeAsync(500)
    }
  }
  return { saved, paySteadily }
}

test('while payments come the state is not read, and in the first pause it is', async () => {
  const { saved, paySteadily } = await startMiner()
  await paySteadily(60)
  expect(saved).toEqual([])
  await vi.advanceTimersByTimeAsync(3_000)
  expect(saved).toHaveLength(1)
})

test('too much to do again after a crash is saved without waiting for a pause', async () => {
  const { saved, paySteadily } = await startMiner({ unsaved: 5_000 })
  await paySteadily(8)
  expect(saved).toHaveLength(1)
})
