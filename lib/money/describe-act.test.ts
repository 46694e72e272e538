import {
  type Address,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionData,
  type Hex,
  zeroAddress,
  zeroHash,
} from 'viem'
import { expect, test } from 'vitest'
import { homeChainId } from '@/lib/chain/chains'
import { addressOf } from '@/lib/chain/deployments'
import { nationalStablecoinAbi as abi } from '@/lib/generated/contracts'
import type { ActLog, SentAct } from '@/lib/tx/read-act'
import { describeMoneyAct } from './describe-act'

const money = addressOf(homeChainId, 'nationalStablecoin')
const payer: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const payee: Address = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC'
const relayer: Address = '0x90F79bf6EB2c4f870365E785982E1f101E93b906'

function transferLog(from: Address, to: Address, value: bigint, address = money): ActLog {
  const topics = encodeEventTopics({ abi, eventName: 'Transfer', args: { from, to } })
  const data = encodeAbiParameters([{ type: 'uint256' }], [value])
  return {
    address,
    topics,
    data,
    blockHash: zeroHash,
    blockNumber: 1n,
    logIndex: 0,
    transactionHash: zeroHash,
    transactionIndex: 0,
    removed: false,
  } as ActLog
}

function act(over: Partial<SentAct>): SentAct {
  return { hash: zeroHash, from: payer, to: money, data: '0x', logs: [], ...over }
}

const transferCall: Hex = encodeFunctionData({ abi, functionName: 'transfer', args: [payee, 5n] })

test('a recorded payment is read from its event, whoever sent it', () => {
  const sponsored = act({ from: relayer, to: relayer, logs: [transferLog(payer, payee, 7n)] })
  expect(describeMoneyAct(homeChainId, sponsored)).toEqual({ kind: 'payment', payer, payee, amount: 7n })
})

test('a payment on its way is read from its call', () => {
  expect(describeMoneyAct(homeChainId, act({ data: transferCall }))).toEqual({
    kind: 'payment',
    payer,
    payee,
    amount: 5n,
  })
})

test('money that comes into being is no payment of anybody', () => {
  expect(
    describeMoneyAct(homeChainId, act({ to: relayer, logs: [transferLog(zeroAddress, payee, 7n)] })),
  ).toBeUndefined()
})

test('another token that says it moved is not national money', () => {
  const fake = act({ to: relayer, logs: [transferLog(payer, payee, 7n, relayer)] })
  expect(describeMoneyAct(homeChainId, fake)).toBeUndefined()
})

test('a call of something else with the same data is not national money', () => {
  expect(describeMoneyAct(homeChainId, act({ to: relayer, data: transferCall }))).toBeUndefined()
})

test('data that no function takes has no meaning', () => {
  expect(describeMoneyAct(homeChainId, act({ data: '0xdeadbeef' }))).toBeUndefined()
})

const id: Hex = `0x${'15'.repeat(32)}`
const evidence: Hex = `0x${'e1'.repeat(32)}`

test('a request that is only sent says what is asked, and has no name yet', () => {
  const data = encodeFunctionData({ abi, functionName: 'requestIssuance', args: [payee, 70n, evidence] })
  expect(describeMoneyAct(homeChainId, act({ data }))).toEqual({
    kind: 'issuance',
    act: 'requestIssuance',
    id: undefined,
    terms: { payee, amount: 70n },
  })
})

test.each(['approveIssuance', 'rejectIssuance', 'cancelIssuance', 'executeIssuance'] as const)(
  '%s names its issuance, sent or recorded',
  (functionName) => {
    const data = encodeFunctionData({ abi, functionName, args: [id, evidence] })
    const said = { kind: 'issuance', act: functionName, id, terms: undefined }
    expect(describeMoneyAct(homeChainId, act({ data }))).toEqual(said)
  },
)

test('a recorded approval is read from its event, whoever sent it', () => {
  const topics = encodeEventTopics({ abi, eventName: 'IssuanceApproved', args: { id, checker: payer } })
  const log = { ...transferLog(payer, payee, 1n), topics, data: encodeAbiParameters([{ type: 'bytes32' }], [evidence]) }
  expect(describeMoneyAct(homeChainId, act({ to: relayer, logs: [log as ActLog] }))).toEqual({
    kind: 'issuance',
    act: 'approveIssuance',
    id,
    terms: undefined,
  })
})
