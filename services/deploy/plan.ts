import {
  type Address,
  concat,
  encodeDeployData,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  keccak256,
  toHex,
} from 'viem'
import { plannedPermissions } from '@/lib/authority/permissions'
import { adminRoleId, roleIds, roleNames } from '@/lib/authority/roles'
import type { ContractName } from '@/lib/chain/deployment-record'
import { authorityAbi } from '@/lib/generated/contracts'
import type { Nation, RoleName } from '@/nation.config'
import type { Artifact } from './artifact'

export const create2Deployer: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C'
const salt = keccak256(toHex('civitas'))

/** Names of the Solidity contracts behind the names of the deployment record. */
export const solidityNames: Record<ContractName, string> = {
  authority: 'AccessManager',
  council: 'Council',
  signatureGate: 'SignatureGate',
  peopleRegister: 'PeopleRegister',
  nationalStablecoin: 'NationalStablecoin',
}

export type PlannedContract = { name: ContractName; address: Address; args: readonly unknown[]; data: Hex }

/** Who gets which office. Several accounts may hold one role. */
export type Offices = { roles: Partial<Record<RoleName, readonly Address[]>>; council: readonly Address[] }

/**
 * Gives what will stand where. Addresses follow from code, arguments and salt alone, so that every deployment of the same
 * nation has the same ones.
 */
export function planContracts({
  side,
  deployer,
  nation,
  council,
  artifacts,
}: {
  side: 'l1' | 'l2'
  deployer: Address
  nation: Nation
  council: readonly Address[]
  artifacts: Record<ContractName, Artifact>
}): PlannedContract[] {
  const plan = (name: ContractName, args: readonly unknown[]): PlannedContract => {
    const { abi, bytecode } = artifacts[name]
    const initCode = encodeDeployData({ abi, bytecode: bytecode.object, args })
    const address = getContractAddress({ opcode: 'CREATE2', from: create2Deployer, salt, bytecode: initCode })
    return { name, address, args, data: concat([salt, initCode]) }
  }
  const authority = plan('authority', [deployer])
  const councilContract = plan('council', [authority.address, council, BigInt(nation.council.threshold)])
  if (side === 'l1' && nation.path === 'l2') return [authority, councilContract]

  const signatureGate = plan('signatureGate', [])
  const peopleRegister = plan('peopleRegister', [authority.address, signatureGate.address])
  const nationalStablecoin = plan('nationalStablecoin', [
    nation.currency.tokenName,
    nation.currency.symbol,
    authority.address,
    peopleRegister.address,
    BigInt(nation.money.issuanceLifetimeSeconds),
  ])
  return [authority, councilContract, signatureGate, peopleRegister, nationalStablecoin]
}

/** One number for everything that a deployment will do. */
export function planHash({ contracts, steps }: { contracts: readonly PlannedContract[]; steps: readonly Step[] }): Hex {
  return keccak256(concat([...contracts.map(({ data }) => keccak256(data)), ...steps.map(encodeStep)]))
}

export type PermissionStep = { kind: 'permission'; target: Address; signature: string; selector: Hex; roleId: bigint }
export type LabelStep = { kind: 'label'; roleId: bigint; label: RoleName }
export type GrantStep = { kind: 'grant'; roleId: bigint; role: string; account: Address; delaySeconds: number }
export type GuardStep = { kind: 'guard'; roleId: bigint; label: RoleName }
export type Step = PermissionStep | LabelStep | GuardStep | GrantStep

type Placed = { name: ContractName; address: Address }

/** Gives every rule that the authority keeps when the nation stands: who may call what, and who holds which office. */
export function planSteps({
  contracts,
  nation,
  offices,
}: {
  contracts: readonly Placed[]
  nation: Nation
  offices: Offices
}): Step[] {
  return [...planRules(contracts), ...planGrants({ contracts, nation, offices })]
}

/** Gives what each function of the contracts needs, what each role is called, and that the guardian watches over it. */
export function planRules(contracts: readonly Placed[]): Step[] {
  const steps: Step[] = plannedPermissions.flatMap(({ contract, signature, selector, role }) => {
    const target = contracts.find(({ name }) => name === contract)?.address
    return target ? [{ kind: 'permission', target, signature, selector, roleId: roleIds[role] }] : []
  })
  for (const label of roleNames) {
    steps.push({ kind: 'label', roleId: roleIds[label], label })
    // A scheduled act of any office can be cancelled by the guardian while its delay runs.
    steps.push({ kind: 'guard', roleId: roleIds[label], label })
  }
  return steps
}

function planGrants({
  contracts,
  nation,
  offices,
}: {
  contracts: readonly Placed[]
  nation: Nation
  offices: Offices
}): GrantStep[] {
  const addressOf = (name: ContractName) => contracts.find((contract) => contract.name === name)?.address
  const grants: GrantStep[] = []
  const carriesOffices = addressOf('nationalStablecoin') !== undefined
  for (const role of carriesOffices ? roleNames : []) {
    for (const account of offices.roles[role] ?? []) {
      const delaySeconds = nation.roleDelaySeconds[role]
      grants.push({ kind: 'grant', roleId: roleIds[role], role, account, delaySeconds })
    }
  }
  const council = addressOf('council')
  if (council) {
    const delaySeconds = nation.roleDelaySeconds.council
    grants.push({ kind: 'grant', roleId: roleIds.council, role: 'council', account: council, delaySeconds })
    // INVARIANT: the administrator's role is held by the council alone, and behind a delay.
    const ofAdmin = nation.council.delaySeconds
    grants.push({ kind: 'grant', roleId: adminRoleId, role: 'admin', account: council, delaySeconds: ofAdmin })
  }
  return grants
}

export function encodeStep(step: Step): Hex {
  switch (step.kind) {
    case 'permission':
      return encodeFunctionData({
        abi: authorityAbi,
        functionName: 'setTargetFunctionRole',
        args: [step.target, [step.selector], step.roleId],
      })
    case 'label':
      return encodeFunctionData({ abi: authorityAbi, functionName: 'labelRole', args: [step.roleId, step.label] })
    case 'guard':
      return encodeFunctionData({
        abi: authorityAbi,
        functionName: 'setRoleGuardian',
        args: [step.roleId, roleIds.guardian],
      })
    case 'grant':
      return encodeFunctionData({
        abi: authorityAbi,
        functionName: 'grantRole',
        args: [step.roleId, step.account, step.delaySeconds],
      })
  }
}

export function nameStep(step: Step): string {
  switch (step.kind) {
    case 'permission':
      return `permission for ${step.signature}`
    case 'label':
      return `label ${step.label}`
    case 'guard':
      return `guardian of ${step.label}`
    case 'grant':
      return `role ${step.role} for ${step.account}`
  }
}
