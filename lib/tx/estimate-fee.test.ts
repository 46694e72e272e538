import { type Address, createPublicClient, encodeFunctionData, erc20Abi, http, parseEther, parseGwei } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ChainUnreachableError } from '@/lib/chain/errors'
import { type Anvil, startAnvil } from '@/lib/chain/testing/start-anvil'
import { estimateFee } from './estimate-fee'

const account: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const payment = { to: account, data: '0x' } as const
let anvil: Anvil

beforeAll(async () => {
  anvil = await startAnvil({ chainId: 31_337 })
})

afterAll(() => anvil.stop())

function client(rpcUrl = anvil.rpcUrl) {
  return createPublicClient({ transport: http(rpcUrl, { retryCount: 0 }) })
}

test('a fee is what the network asks now for the gas of the act, and never more than what is set aside', async () => {
  await anvil.client.setBalance({ address: account, value: parseEther('2') })
  await anvil.client.setNextBlockBaseFeePerGas({ baseFeePerGas: parseGwei('20') })
  await anvil.client.mine({ blocks: 1 })
  const fee = await estimateFee(client(), { call: payment, account })
  const { baseFeePerGas } = await client().getBlock()
  expect(fee?.balance).toBe(parseEther('2'))
  expect(fee?.likely).toBeGreaterThanOrEqual(21_000n * (baseFeePerGas ?? 0n))
  expect(fee?.most).toBeGreaterThan(fee?.likely ?? 0n)
})

test('an act that the network would refuse has no fee', async () => {
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [account, 1n] })
  const reverting = { to: await deployReverting(), data }
  expect(await estimateFee(client(), { call: reverting, account })).toBeUndefined()
})

test('a node that does not answer is not taken for a refusal', async () => {
  const fee = estimateFee(client('http://127.0.0.1:1'), { call: payment, account })
  await expect(fee).rejects.toBeInstanceOf(ChainUnreachableError)
})

async function deployReverting(): Promise<Address> {
  const address: Address = '0x00000000000000000000000000000000000000aa'
  // PUSH0 PUSH0 REVERT
  await anvil.client.setCode({ address, bytecode: '0x5f5ffd' })
  return address
}
