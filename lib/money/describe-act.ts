import { type Address, decodeFunctionData, isAddressEqual, parseEventLogs, zeroAddress } from 'viem'
import { addressOf } from '@/lib/chain/deployments'
import { nationalStablecoinAbi } from '@/lib/generated/contracts'
import type { SentAct } from '@/lib/tx/read-act'

export const issuanceActs = [
  'requestIssuance',
  'approveIssuance',
  'rejectIssuance',
  'cancelIssuance',
  'executeIssuance',
] as const
export type IssuanceAct = (typeof issuanceActs)[number]

/** What an act means for money. */
export type MoneyAct =
  | { kind: 'payment'; payer: Address; payee: Address; amount: bigint }
  | { kind: 'issuance'; act: IssuanceAct }

const issuanceEvents: Record<string, IssuanceAct> = {
  IssuanceRequested: 'requestIssuance',
  IssuanceApproved: 'approveIssuance',
  IssuanceRejected: 'rejectIssuance',
  IssuanceCancelled: 'cancelIssuance',
  IssuanceExecuted: 'executeIssuance',
}

/**
 * Says what an act means for national money, or undefined when it does not touch it.
 *
 * What is recorded is read from the events, so that it does not matter who sent it: a key, a contract account or a relayer
 * for it. What is only sent, or has failed, has no events: then from the call itself, when it calls the money directly.
 */
export function describeMoneyAct(chainId: number, act: SentAct): MoneyAct | undefined {
  const money = addressOf(chainId, 'nationalStablecoin')
  const ours = act.logs.filter(({ address }) => isAddressEqual(address, money))
  const events = parseEventLogs({ abi: nationalStablecoinAbi, logs: [...ours] })
  for (const event of events) {
    const issuance = issuanceEvents[event.eventName]
    if (issuance) return { kind: 'issuance', act: issuance }
    if (event.eventName === 'Transfer' && event.args.from !== zeroAddress && event.args.to !== zeroAddress) {
      return { kind: 'payment', payer: event.args.from, payee: event.args.to, amount: event.args.value }
    }
  }
  return act.to && isAddressEqual(act.to, money) ? fromCall(act) : undefined
}

function fromCall({ from, data }: SentAct): MoneyAct | undefined {
  try {
    const { functionName, args } = decodeFunctionData({ abi: nationalStablecoinAbi, data })
    if (functionName === 'transfer') return { kind: 'payment', payer: from, payee: args[0], amount: args[1] }
    const issuance = issuanceActs.find((act) => act === functionName)
    return issuance && { kind: 'issuance', act: issuance }
  } catch {
    // Data that none of the contract's functions takes: the act failed, and there is nothing to name.
    return undefined
  }
}
