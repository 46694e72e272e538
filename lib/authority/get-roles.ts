import type { Address } from 'viem'
import type { ChainClient } from '@/lib/chain/client'
import { addressOf } from '@/lib/chain/deployments'
import { ChainUnreachableError } from '@/lib/chain/errors'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import { authorityAbi } from '@/lib/generated/contracts'
import type { RoleName } from '@/nation.config'
import { roleIds, roleNames } from './roles'

/**
 * Gives the roles an account holds now, read from the authority contract in one request.
 *
 * Throws {@link ChainUnreachableError} when the node does not answer: then nobody is an officer.
 */
export async function getRoles(client: ChainClient, { account }: { account: Address }): Promise<ReadonlySet<RoleName>> {
  const chainId = client.chain?.id ?? 0
  const address = addressOf(chainId, 'authority')
  try {
    // One request where the chain has Multicall3, and one for each where it has not.
    const answers = await Promise.all(
      roleNames.map((role) =>
        client.readContract({ address, abi: authorityAbi, functionName: 'hasRole', args: [roleIds[role], account] }),
      ),
    )
    return new Set(roleNames.filter((_, index) => answers[index]?.[0]))
  } catch (error) {
    if (isUnreachable(error)) throw new ChainUnreachableError({ chainId, cause: error })
    throw error
  }
}
