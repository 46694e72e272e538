import { eq } from 'drizzle-orm'
import type { ChainClient } from '@/lib/chain/client'
import { addressOf } from '@/lib/chain/deployments'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import { nationalStablecoinAbi } from '@/lib/generated/contracts'
import type { Database } from '@/lib/store/database'
import { heads } from '@/lib/store/indexed'

export type SupplyCheck = {
  /** What the contract says minus what the records say, at the same block. Undefined when the network does not answer. */
  difference: bigint | undefined
  /** Time of the newest block in the records, in Unix seconds; undefined before the first. */
  asOf: number | undefined
}

/** Compares the records' supply with the contract's own, at the newest block that the records have. */
export async function getSupplyCheck(
  db: Database,
  client: ChainClient,
  { chainId, total }: { chainId: number; total: bigint },
): Promise<SupplyCheck> {
  const [head] = await db.select().from(heads).where(eq(heads.chainId, chainId)).limit(1)
  if (!head) return { difference: undefined, asOf: undefined }
  try {
    const onChain = await client.readContract({
      abi: nationalStablecoinAbi,
      address: addressOf(chainId, 'nationalStablecoin'),
      functionName: 'totalSupply',
      blockNumber: BigInt(head.number),
    })
    return { difference: onChain - total, asOf: head.timestamp }
  } catch (error) {
    if (isUnreachable(error)) return { difference: undefined, asOf: head.timestamp }
    throw error
  }
}
