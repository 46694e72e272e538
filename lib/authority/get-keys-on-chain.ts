import { type Address, type Hex, isAddressEqual, keccak256 } from 'viem'
import type { ChainClient } from '@/lib/chain/client'
import { type ContractName, contractNames, type DeploymentRecord } from '@/lib/chain/deployment-record'
import { ContractNotDeployedError } from '@/lib/chain/errors'
import { authorityAbi, councilAbi } from '@/lib/generated/contracts'
import type { Access } from './compare-holder'
import { getAccess } from './get-access'
import { type Permission, plannedPermissions } from './permissions'
import { adminRoleId, roleIds, roleNames } from './roles'

/** What a role rests on, by its number in the authority contract. */
export type RoleRules = {
  /** The role that gives and takes this one. */
  admin: bigint
  /** The role that may cancel what a holder has scheduled. */
  guardian: bigint
  /** Seconds between giving the role and its first use. */
  grantDelaySeconds: number
}

export type ContractOnChain = {
  name: ContractName
  address: Address
  codeHash: Hex
  /** Whether the code on chain is what was deployed. */
  code: 'same' | 'other' | 'none'
  /** Whether the authority of this record rules it; undefined for contracts that none rules. */
  isUnderAuthority: boolean | undefined
  isClosed: boolean
}

export type KeysOnChain = {
  /** The block that was read, its time in Unix seconds. */
  asOf: { block: number; timestamp: number }
  /** In the order of the members that were asked about. */
  access: Access[]
  rules: ReadonlyMap<bigint, RoleRules>
  /** Which role each guarded function needs. */
  permissions: readonly (Permission & { roleId: bigint })[]
  council: { members: readonly Address[]; threshold: number }
  contracts: ContractOnChain[]
  deployer: { account: Address; roleIds: bigint[] }
}

/**
 * Asks a chain itself who may do what: for each of `members` how it holds its role, what each role rests on, the council,
 * the contracts' code, and which roles the deployer holds. All of it at one block.
 *
 * Nobody can ask the authority for all holders of a role: it announces each and lists none. So holders that are not in
 * `members` are not found.
 */
export async function getKeysOnChain(
  client: ChainClient,
  { record, members }: { record: DeploymentRecord; members: readonly { roleId: bigint; account: Address }[] },
): Promise<KeysOnChain> {
  const { number: blockNumber, timestamp } = await client.getBlock()
  const authority = toAddress(record, 'authority')
  const council = toAddress(record, 'council')
  const ofAuthority = { abi: authorityAbi, address: authority, blockNumber } as const
  const ofCouncil = { abi: councilAbi, address: council, blockNumber } as const
  const everyRole = [adminRoleId, ...roleNames.map((name) => roleIds[name])]

  const [access, rules, permissions, councilMembers, threshold, contracts, deployerRoles] = await Promise.all([
    Promise.all(members.map((member) => getAccess(client, { authority, blockNumber, ...member }))),
    Promise.all(
      everyRole.map(async (roleId) => {
        const args = [roleId] as const
        const [admin, guardian, grantDelaySeconds] = await Promise.all([
          client.readContract({ ...ofAuthority, functionName: 'getRoleAdmin', args }),
          client.readContract({ ...ofAuthority, functionName: 'getRoleGuardian', args }),
          client.readContract({ ...ofAuthority, functionName: 'getRoleGrantDelay', args }),
        ])
        return [roleId, { admin, guardian, grantDelaySeconds }] as const
      }),
    ),
    Promise.all(
      plannedPermissions.flatMap((permission) => {
        const target = record.contracts[permission.contract]?.address
        if (target === undefined) return []
        const args = [target, permission.selector] as const
        return client
          .readContract({ ...ofAuthority, functionName: 'getTargetFunctionRole', args })
          .then((roleId) => ({ ...permission, roleId }))
      }),
    ),
    client.readContract({ ...ofCouncil, functionName: 'members' }),
    client.readContract({ ...ofCouncil, functionName: 'threshold' }),
    Promise.all(
      contractNames.flatMap((name) => {
        const contract = record.contracts[name]
        return contract ? [getContract(client, { name, ...contract, authority, blockNumber })] : []
      }),
    ),
    Promise.all(
      everyRole.map((roleId) => getAccess(client, { authority, blockNumber, roleId, account: record.deployer })),
    ),
  ])
  return {
    asOf: { block: Number(blockNumber), timestamp: Number(timestamp) },
    access,
    rules: new Map(rules),
    permissions,
    council: { members: councilMembers, threshold: Number(threshold) },
    contracts,
    deployer: {
      account: record.deployer,
      // A role that begins later counts: the deployer would come to hold it.
      roleIds: everyRole.filter((_, index) => deployerRoles[index]?.since !== 0),
    },
  }
}

/** Contracts that ask no authority: whoever calls them gets the same answer. */
const withoutAuthority: readonly ContractName[] = ['authority', 'signatureGate']

async function getContract(
  client: ChainClient,
  {
    name,
    address,
    codeHash,
    authority,
    blockNumber,
  }: { name: ContractName; address: Address; codeHash: Hex; authority: Address; blockNumber: bigint },
): Promise<ContractOnChain> {
  const code = await client.getCode({ address, blockNumber })
  const facts = { name, address, codeHash }
  if (code === undefined) return { ...facts, code: 'none', isUnderAuthority: undefined, isClosed: false }
  const [ruler, isClosed] = await Promise.all([
    withoutAuthority.includes(name)
      ? undefined
      : client.readContract({ abi: councilAbi, address, functionName: 'authority', blockNumber }),
    client.readContract({
      abi: authorityAbi,
      address: authority,
      functionName: 'isTargetClosed',
      args: [address],
      blockNumber,
    }),
  ])
  return {
    ...facts,
    code: keccak256(code) === codeHash ? 'same' : 'other',
    isUnderAuthority: ruler && isAddressEqual(ruler, authority),
    isClosed,
  }
}

function toAddress({ chainId, contracts }: DeploymentRecord, name: ContractName): Address {
  const contract = contracts[name]
  if (!contract) throw new ContractNotDeployedError({ chainId, name })
  return contract.address
}
