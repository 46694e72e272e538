import { afterAll, beforeAll, expect, test } from 'vitest'
import { createChainClient } from './client'
import { isUnreachable } from './is-unreachable'
import { type Anvil, startAnvil } from './testing/start-anvil'

const dead = 'http://127.0.0.1:1'
let anvil: Anvil

beforeAll(async () => {
  anvil = await startAnvil({ chainId: 31_337 })
})

afterAll(() => anvil.stop())

test('when the first node does not answer, the next is asked', async () => {
  const client = createChainClient('l1', { l1: dead, l2: dead }, [dead, anvil.rpcUrl])
  expect(await client.getChainId()).toBe(31_337)
})

test('when none answers, the network counts as unreachable', async () => {
  const client = createChainClient('l1', { l1: anvil.rpcUrl, l2: dead }, [dead, dead])
  const error = await client.getChainId().catch((cause: unknown) => cause)
  expect(isUnreachable(error)).toBe(true)
})
