import type { ChainClient } from '@/lib/chain/client'
import { addressOf } from '@/lib/chain/deployments'
import { ChainUnreachableError } from '@/lib/chain/errors'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import { nationalStablecoinAbi as abi } from '@/lib/generated/contracts'

/** Reads how much money there is, in base units, in the latest block. Throws {@link ChainUnreachableError}. */
export async function getTotalSupply(client: ChainClient, { chainId }: { chainId: number }): Promise<bigint> {
  try {
    return await client.readContract({
      abi,
      address: addressOf(chainId, 'nationalStablecoin'),
      functionName: 'totalSupply',
    })
  } catch (error) {
    if (isUnreachable(error)) throw new ChainUnreachableError({ chainId, cause: error })
    throw error
  }
}
