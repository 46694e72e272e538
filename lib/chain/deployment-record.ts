import { type Address, type Hex, isAddress } from 'viem'
import { z } from 'zod'

/** Names a deployed contract in a record. */
export const contractNames = ['authority', 'council', 'signatureGate', 'peopleRegister', 'nationalStablecoin'] as const

export type ContractName = (typeof contractNames)[number]

const address = z.custom<Address>((value) => typeof value === 'string' && isAddress(value), 'must be an address')
const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]*$/.test(value), 'must be hex digits')

/**
 * What a deployment leaves behind: where each contract is, from which block to read, what its code must hash to, and who
 * holds which office. One file for each chain of a path, in `contracts/deployments/<path>/<chainId>.json`.
 */
export const deploymentRecord = z.strictObject({
  chainId: z.number().int().positive(),
  path: z.enum(['l1', 'l2']),
  startBlock: z.number().int().nonnegative(),
  /** When the record was made. A local nation's has no time, so that it is the same on every machine. */
  deployedAt: z.iso.datetime().optional(),
  /** Whether the chain has Multicall3 at its usual address, which answers many reads at once. */
  hasMulticall: z.boolean().default(false),
  deployer: address,
  contracts: z.partialRecord(
    z.enum(contractNames),
    z.strictObject({ address, codeHash: hex, args: z.array(z.unknown()) }),
  ),
  council: z.strictObject({ members: z.array(address), threshold: z.number().int().positive() }),
  roles: z.array(z.strictObject({ role: z.string(), account: address, delaySeconds: z.number().int().nonnegative() })),
})

export type DeploymentRecord = z.infer<typeof deploymentRecord>
