import type { Address } from 'viem'
import type { ChainClient } from '@/lib/chain/client'
import { authorityAbi } from '@/lib/generated/contracts'
import type { Access } from './compare-holder'

/** Reads what the authority contract says of an account and a role, at a block. */
export async function getAccess(
  client: ChainClient,
  {
    authority,
    roleId,
    account,
    blockNumber,
  }: { authority: Address; roleId: bigint; account: Address; blockNumber: bigint },
): Promise<Access> {
  const contract = { abi: authorityAbi, address: authority, blockNumber } as const
  const args = [roleId, account] as const
  const [[since, delay, pendingDelay, effect], [isHeld]] = await Promise.all([
    client.readContract({ ...contract, functionName: 'getAccess', args }),
    client.readContract({ ...contract, functionName: 'hasRole', args }),
  ])
  // The contract gives 0 for the time of a change when none is to come.
  return { isHeld, since, delay, next: effect === 0 ? undefined : { delay: pendingDelay, from: effect } }
}
