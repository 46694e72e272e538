import { createPublicClient, http, parseGwei } from 'viem'
import { afterEach, expect, test } from 'vitest'
import { type Anvil, startAnvil } from '@/lib/chain/testing/start-anvil'
import { readPrice } from './read-price'

let anvil: Anvil

afterEach(() => anvil.stop())

const read = () => readPrice(createPublicClient({ transport: http(anvil.rpcUrl) }))

test('a chain with a base fee is offered more than it asks now', async () => {
  anvil = await startAnvil({ chainId: 31_337 })
  await anvil.client.setNextBlockBaseFeePerGas({ baseFeePerGas: parseGwei('20') })
  await anvil.client.mine({ blocks: 1 })
  const { offer, now, most } = await read()
  expect(offer).toMatchObject({ maxFeePerGas: most })
  expect(now).toBeGreaterThan(parseGwei('10'))
  expect(most).toBeGreaterThan(now)
})

test('a chain without a base fee is offered its one price', async () => {
  anvil = await startAnvil({ chainId: 31_337, flags: ['--hardfork', 'berlin', '--gas-price', '7000000000'] })
  const price = parseGwei('7')
  expect(await read()).toEqual({ offer: { gasPrice: price }, now: price, most: price })
})
