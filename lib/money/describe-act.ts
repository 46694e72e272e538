import { type Address, decodeFunctionData, type Hex, isAddressEqual, parseEventLogs, zeroAddress } from 'viem'
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
  | {
      kind: 'issuance'
      act: IssuanceAct
      /** Undefined for a request that is not recorded: its issuance has no name yet. */
      id: Hex | undefined
      /** Who is to receive how much, where the act says so itself; every act but a sent request names its issuance. */
      terms: { payee: Address; amount: bigint } | undefined
    }

const issuanceEvents = {
  IssuanceRequested: 'requestIssuance',
  IssuanceApproved: 'approveIssuance',
  IssuanceRejected: 'rejectIssuance',
  IssuanceCancelled: 'cancelIssuance',
  IssuanceExecuted: 'executeIssuance',
} as const satisfies Record<string, IssuanceAct>

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
    const { eventName, args } = event
    if (eventName === 'IssuanceRequested' || eventName === 'IssuanceExecuted') {
      return {
        kind: 'issuance',
        act: issuanceEvents[eventName],
        id: args.id,
        terms: { payee: args.payee, amount: args.amount },
      }
    }
    if (eventName === 'IssuanceApproved' || eventName === 'IssuanceRejected' || eventName === 'IssuanceCancelled') {
      return { kind: 'issuance', act: issuanceEvents[eventName], id: args.id, terms: undefined }
    }
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
    if (functionName === 'requestIssuance') {
      const [payee, amount] = args
      return { kind: 'issuance', act: functionName, id: undefined, terms: { payee, amount } }
    }
    if (
      functionName === 'approveIssuance' ||
      functionName === 'rejectIssuance' ||
      functionName === 'cancelIssuance' ||
      functionName === 'executeIssuance'
    ) {
      return { kind: 'issuance', act: functionName, id: args[0], terms: undefined }
    }
    return undefined
  } catch {
    // Data that none of the contract's functions takes: the act failed, and there is nothing to name.
    return undefined
  }
}
