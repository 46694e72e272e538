import type { Address } from 'viem'
import { deployments } from '@/lib/generated/deployments'
import { nation } from '@/nation.config'
import type { ContractName } from './deployment-record'
import { ContractNotDeployedError } from './errors'

/** Where the contracts of one chain are, and from which block to read it. */
export type Deployment = {
  path: 'l1' | 'l2'
  chainId: number
  startBlock: number
  /** Whether the chain has Multicall3 at its usual address. */
  hasMulticall: boolean
  contracts: Partial<Record<ContractName, Address>>
}

const known: readonly Deployment[] = deployments

/**
 * Gives where the nation's contracts are on a chain, on the path that the nation has chosen.
 *
 * Throws {@link ContractNotDeployedError} when the nation has nothing on that chain.
 */
export function deploymentOf(chainId: number): Deployment {
  const deployment = known.find((candidate) => candidate.path === nation.path && candidate.chainId === chainId)
  if (!deployment) throw new ContractNotDeployedError({ chainId })
  return deployment
}

/**
 * Gives the address of one of the nation's contracts on a chain.
 *
 * Throws {@link ContractNotDeployedError} on a chain, or for a contract, that the nation has not deployed.
 */
export function addressOf(chainId: number, name: ContractName): Address {
  const address = deploymentOf(chainId).contracts[name]
  if (!address) throw new ContractNotDeployedError({ chainId, name })
  return address
}
