import { type Address, encodeFunctionData, type Hex, parseEventLogs } from 'viem'
import { officerOf, openEvidence } from './officers'
import type { BenchNation } from './open-nation'
import { sendInOrder } from './send-in-order'

/** The gas of the three acts of an issuance, each as a whole transaction. */
export type IssuanceGas = { request: bigint; approve: bigint; execute: bigint }

/** Issues money as officers do, by a maker, a checker and the treasurer. Gives what each act cost in gas. */
export async function issueMoney(
  nation: BenchNation,
  { payee, amount }: { payee: Address; amount: bigint },
): Promise<IssuanceGas> {
  const { abi, address } = nation.money
  const maker = 'amina'
  const checker = 'bruno'

  async function send(officer: string, data: Hex) {
    const [receipt] = await sendInOrder(nation, officerOf(officer), [{ to: address, data, gas: 400_000n }])
    if (!receipt) throw new Error('There is no receipt of an issuance.')
    return receipt
  }

  const order = await openEvidence(nation, maker, {
    act: 'money.request_issuance',
    facts: { payee, amount: amount.toString() },
  })
  const requested = await send(
    maker,
    encodeFunctionData({ abi, functionName: 'requestIssuance', args: [payee, amount, order] }),
  )
  const [event] = parseEventLogs({ abi, eventName: 'IssuanceRequested', logs: requested.logs })
  if (!event) throw new Error('The request left no trace.')
  const { id } = event.args

  async function decide(decision: 'approve' | 'execute') {
    const evidence = await openEvidence(nation, checker, { act: `money.${decision}_issuance`, facts: { issuance: id } })
    const functionName = `${decision}Issuance` as const
    return send(checker, encodeFunctionData({ abi, functionName, args: [id, evidence] }))
  }

  const approved = await decide('approve')
  const executed = await decide('execute')
  return { request: requested.gasUsed, approve: approved.gasUsed, execute: executed.gasUsed }
}
