import type { Address } from 'viem'
import { addressOf } from '@/lib/chain/deployments'
import { nationalStablecoinAbi } from '@/lib/generated/contracts'

/** Gives the call that pays national money. It has no effect until a wallet signs it. */
export function preparePayment(chainId: number, { payee, amount }: { payee: Address; amount: bigint }) {
  return {
    abi: nationalStablecoinAbi,
    address: addressOf(chainId, 'nationalStablecoin'),
    functionName: 'transfer',
    args: [payee, amount],
  } as const
}
