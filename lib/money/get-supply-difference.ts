import type { ChainClient } from '@/lib/chain/client'
import { addressOf } from '@/lib/chain/deployments'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import { nationalStablecoinAbi } from '@/lib/generated/contracts'

/**
 * Gives what the contract says minus what the records say, both at the same block. Undefined when the network does not
 * answer: then nobody can say.
 */
export async function getSupplyDifference(
  client: ChainClient,
  { chainId, total, block }: { chainId: number; total: bigint; block: number },
): Promise<bigint | undefined> {
  try {
    const onChain = await client.readContract({
      abi: nationalStablecoinAbi,
      address: addressOf(chainId, 'nationalStablecoin'),
      functionName: 'totalSupply',
      blockNumber: BigInt(block),
    })
    return onChain - total
  } catch (error) {
    if (isUnreachable(error)) return undefined
    throw error
  }
}
