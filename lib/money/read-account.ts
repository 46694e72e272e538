import type { Address } from 'viem'
import type { ChainClient } from '@/lib/chain/client'
import { addressOf } from '@/lib/chain/deployments'
import { ChainUnreachableError } from '@/lib/chain/errors'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import { nationalStablecoinAbi } from '@/lib/generated/contracts'

/** An account as the network has it now. `balance` is in base units. */
export type AccountNow = { balance: bigint; isScreened: boolean }

/**
 * Reads an account from the network itself, for a decision that must not rest on records a second old.
 *
 * Throws {@link ChainUnreachableError} when the node does not answer.
 */
export async function readAccount(client: ChainClient, { account }: { account: Address }): Promise<AccountNow> {
  const chainId = client.chain?.id ?? 0
  const contract = { abi: nationalStablecoinAbi, address: addressOf(chainId, 'nationalStablecoin') } as const
  try {
    const [balance, isScreened] = await Promise.all([
      client.readContract({ ...contract, functionName: 'balanceOf', args: [account] }),
      client.readContract({ ...contract, functionName: 'isScreened', args: [account] }),
    ])
    return { balance, isScreened }
  } catch (error) {
    if (isUnreachable(error)) throw new ChainUnreachableError({ chainId, cause: error })
    throw error
  }
}
