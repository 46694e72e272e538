import { encodeFunctionData, type Hex, keccak256, type LocalAccount } from 'viem'
import { adminRoleId } from '@/lib/authority/roles'
import { multicallAddress } from '@/lib/chain/chains'
import type { ContractName, DeploymentRecord } from '@/lib/chain/deployment-record'
import { authorityAbi } from '@/lib/generated/contracts'
import type { Nation } from '@/nation.config'
import { type Artifact, isCodeOf, readArtifact } from './artifact'
import { connectChain, type DeployChain, type Patience } from './chain'
import { ensureCreate2Deployer } from './create2-deployer'
import { CodeDiffersError, NationDiffersError, StartBlockUnknownError } from './errors'
import { inspectNation } from './inspect-nation'
import { createMemoryJournal, type Journal } from './journal'
import {
  create2Deployer,
  encodeStep,
  type Offices,
  type PlannedContract,
  planContracts,
  planHash,
  planSteps,
  type Step,
  solidityNames,
} from './plan'

/** Our own networks answer at once; there is nothing to be spared. */
const localPatience: Patience = { pollMs: 50, patienceMs: 60_000 }

export type Target = {
  rpcUrl: string
  chainId: number
  side: 'l1' | 'l2'
  deployer: LocalAccount
  nation: Nation
  offices: Offices
  patience?: Patience
  say?: (line: string) => void
}

/** What a deployment will do, before it does anything. */
export type Plan = {
  target: Target
  chain: DeployChain
  artifacts: Record<ContractName, Artifact>
  contracts: readonly PlannedContract[]
  steps: readonly Step[]
}

/**
 * Reads what was built and plans what will stand where. Asks the chain nothing.
 *
 * `journalFor` gives the journal of a plan; without it what was signed is forgotten when the program ends.
 */
export async function planDeployment(
  target: Target,
  { journalFor = createMemoryJournal }: { journalFor?: (plan: Hex) => Journal } = {},
): Promise<Plan> {
  const { rpcUrl, chainId, side, deployer, nation, offices, patience = localPatience, say = () => undefined } = target
  const names = Object.keys(solidityNames) as ContractName[]
  const read = await Promise.all(names.map(async (name) => [name, await readArtifact(solidityNames[name])] as const))
  const artifacts = Object.fromEntries(read) as Record<ContractName, Artifact>
  const contracts = planContracts({ side, deployer: deployer.address, nation, council: offices.council, artifacts })
  const steps = planSteps({ contracts, nation, offices })
  const journal = journalFor(planHash({ contracts, steps }))
  const { isFree } = nation.chains[side]
  const chain = connectChain({ rpcUrl, chainId, isFree, deployer, journal, patience, say })
  return { target, chain, artifacts, contracts, steps }
}

/**
 * Puts the nation's contracts and rules on a chain, as far as they are not there yet, and gives the record of them.
 *
 * At the end the council holds the administrator's role behind its delay and the deployer holds nothing; both are read
 * back from the chain. Uses standard RPC methods only, so that any chain will do. Can be repeated after a failure at any
 * point: each step looks first whether it is done, and what the journal holds is sent again rather than signed anew.
 *
 * Throws {@link ContractsNotBuiltError}, {@link DeploymentFailedError}, {@link CodeDiffersError},
 * {@link StartBlockUnknownError}, {@link NationDiffersError}, or one of the errors of a node that says no.
 */
export async function deployNation(target: Target): Promise<DeploymentRecord> {
  return carryOut(await planDeployment(target))
}

/**
 * Does what is planned. See {@link deployNation}.
 *
 * A nation that stands already is compared with the plan only when it must be exact: its council may have changed it since.
 */
export async function carryOut(
  plan: Plan,
  { startBlock, isExact = false }: { startBlock?: number | undefined; isExact?: boolean } = {},
): Promise<DeploymentRecord> {
  const { target, chain, artifacts, contracts } = plan
  const { nation, chainId } = target
  await chain.settle()
  const missing = await findMissing(plan)
  if (missing.length > 0) await ensureCreate2Deployer(chain, target.say ?? (() => undefined))
  await chain.send(missing.map(({ name, data }) => ({ step: name, to: create2Deployer, data })))

  for (const { name, address } of contracts) {
    const code = (await chain.reader.getCode({ address })) ?? '0x'
    if (!isCodeOf(artifacts[name], code)) throw new CodeDiffersError({ name, address })
  }
  const isNew = await applySteps(plan)
  // Nothing of the nation is older than its authority. A local chain is the nation's from its first block, and its record is the same on every machine.
  const first = nation.kind === 'local' ? 0 : (chain.blockOf('authority') ?? startBlock)
  if (first === undefined) throw new StartBlockUnknownError({ chainId })
  if (isNew || isExact) await requireAsPlanned(plan, first)
  return toRecord(plan, first)
}

async function requireAsPlanned(
  { target, chain, artifacts, contracts, steps }: Plan,
  startBlock: number,
): Promise<void> {
  const { nation, offices, chainId } = target
  const findings = await inspectNation(chain.reader, {
    contracts: contracts.map(({ name, address }) => ({
      name,
      address,
      isRight: (code) => isCodeOf(artifacts[name], code),
    })),
    steps,
    council: { members: offices.council, threshold: nation.council.threshold },
    deployer: chain.deployer,
    startBlock: BigInt(startBlock),
  })
  const differences = findings.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`))
  if (differences.length > 0) throw new NationDiffersError({ chainId, differences })
}

/** Gives the planned contracts that are not on the chain yet. */
export async function findMissing({ chain, contracts }: Plan): Promise<PlannedContract[]> {
  const missing: PlannedContract[] = []
  for (const contract of contracts) {
    if (!(await chain.reader.getCode({ address: contract.address }))) missing.push(contract)
  }
  return missing
}

/** Whether the deployer still holds the administrator's role, with which it gives the nation its rules. */
export async function hasPower({ chain, contracts }: Plan): Promise<boolean> {
  const [isMember] = await readRole(chain, {
    authority: authorityIn(contracts),
    roleId: adminRoleId,
    account: chain.deployer,
  })
  return isMember
}

/** All rules and offices at once: there is no moment at which they stand and the deployer still holds power over them. */
export function encodeRules(steps: readonly Step[], deployer: Hex): Hex {
  const functionName = 'renounceRole'
  const renounce = encodeFunctionData({ abi: authorityAbi, functionName, args: [adminRoleId, deployer] })
  return encodeFunctionData({
    abi: authorityAbi,
    functionName: 'multicall',
    args: [[...steps.map(encodeStep), renounce]],
  })
}

/** Says whether there was anything to do: afterwards only the council can change a rule. */
async function applySteps(plan: Plan): Promise<boolean> {
  if (!(await hasPower(plan))) return false
  const { chain, contracts, steps } = plan
  const data = encodeRules(steps, chain.deployer)
  await chain.send([{ step: 'rules and offices', to: authorityIn(contracts), data }])
  return true
}

function readRole(
  { reader }: DeployChain,
  { authority, roleId, account }: { authority: Hex; roleId: bigint; account: Hex },
): Promise<readonly [boolean, number]> {
  const args = [roleId, account] as const
  return reader.readContract({ abi: authorityAbi, address: authority, functionName: 'hasRole', args })
}

function authorityIn(contracts: readonly PlannedContract[]): Hex {
  return contracts.find(({ name }) => name === 'authority')?.address ?? '0x'
}

async function toRecord({ target, chain, contracts, steps }: Plan, startBlock: number): Promise<DeploymentRecord> {
  const codes: DeploymentRecord['contracts'] = {}
  for (const { name, address, args } of contracts) {
    const code = (await chain.reader.getCode({ address })) ?? '0x'
    codes[name] = { address, codeHash: keccak256(code), args: args.map(toJson) }
  }
  const roles = steps
    .filter((step) => step.kind === 'grant')
    .map(({ role, account, delaySeconds }) => ({ role, account, delaySeconds }))
  const { nation, offices, chainId, deployer } = target
  const deployedAt = nation.kind === 'local' ? {} : { deployedAt: new Date().toISOString() }
  const council = { members: [...offices.council], threshold: nation.council.threshold }
  const hasMulticall = (await chain.reader.getCode({ address: multicallAddress })) !== undefined
  const from = { chainId, path: nation.path, startBlock, ...deployedAt, hasMulticall, deployer: deployer.address }
  return { ...from, contracts: codes, council, roles }
}

function toJson(value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}
