import { type Address, type Hex, isAddress } from 'viem'
import { z } from 'zod'
import l1Local from '@/contracts/deployments/l1/31337.json' with { type: 'json' }
import l2Local from '@/contracts/deployments/l2/31338.json' with { type: 'json' }
import { ContractNotDeployedError } from './errors'

/** Names a deployed contract in a record. */
export type ContractName = 'authority' | 'council' | 'signatureGate' | 'peopleRegister' | 'nationalStablecoin'

const address = z.custom<Address>((value) => typeof value === 'string' && isAddress(value))
const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]*$/.test(value))

/** What a deployment leaves behind: where each contract is, from which block to read, and what its code must hash to. */
export const deploymentRecord = z.object({
  chainId: z.number().int().positive(),
  path: z.enum(['l1', 'l2']),
  startBlock: z.number().int().nonnegative(),
  contracts: z.record(z.string(), z.object({ address, codeHash: hex, args: z.array(z.unknown()) })),
})

export type DeploymentRecord = z.infer<typeof deploymentRecord>

const records: readonly DeploymentRecord[] = [l1Local, l2Local].map((record) => deploymentRecord.parse(record))

/**
 * Gives the record of a chain.
 *
 * Throws {@link ContractNotDeployedError} when the nation has nothing on that chain.
 */
export function deploymentOf(chainId: number): DeploymentRecord {
  const record = records.find((candidate) => candidate.chainId === chainId)
  if (!record) throw new ContractNotDeployedError({ chainId })
  return record
}

/**
 * Gives the address of one of the nation's contracts on a chain.
 *
 * Throws {@link ContractNotDeployedError} on a chain, or for a contract, that the nation has not deployed.
 */
export function addressOf(chainId: number, name: ContractName): Address {
  const contract = deploymentOf(chainId).contracts[name]
  if (!contract) throw new ContractNotDeployedError({ chainId, name })
  return contract.address
}
