import {
  type Address,
  createPublicClient,
  createWalletClient,
  encodeFunctionData,
  type Hash,
  type Hex,
  http,
  keccak256,
  type PrivateKeyAccount,
} from 'viem'
import { adminRoleId, roleIds } from '@/lib/authority/roles'
import type { ContractName, DeploymentRecord } from '@/lib/chain/deployment-record'
import { authorityAbi } from '@/lib/generated/contracts'
import type { Nation } from '@/nation.config'
import { type Artifact, isCodeOf, readArtifact } from './artifact'
import { CodeDiffersError, DeployerHasNoPowerError, DeployerHoldsPowerError, DeploymentFailedError } from './errors'
import {
  create2Deployer,
  encodeStep,
  nameStep,
  type Offices,
  type PlannedContract,
  planContracts,
  planSteps,
  type Step,
  solidityNames,
} from './plan'

/**
 * Puts the nation's contracts and rules on a chain, as far as they are not there yet, and gives the record of them.
 *
 * At the end the council holds the administrator's role behind its delay and the deployer holds nothing; both are read
 * back from the chain. Uses standard RPC methods only, so that any chain will do. Can be repeated after a failure at any
 * point: each step looks first whether it is done.
 *
 * Throws {@link ContractsNotBuiltError}, {@link DeploymentFailedError}, {@link CodeDiffersError},
 * {@link DeployerHasNoPowerError} or {@link DeployerHoldsPowerError}.
 */
export async function deployNation({
  rpcUrl,
  chainId,
  side,
  deployer,
  nation,
  offices,
}: {
  rpcUrl: string
  chainId: number
  side: 'l1' | 'l2'
  deployer: PrivateKeyAccount
  nation: Nation
  offices: Offices
}): Promise<DeploymentRecord> {
  const chain = connect({ rpcUrl, chainId, isFree: nation.chains[side].isFree, deployer })
  const names = Object.keys(solidityNames) as ContractName[]
  const read = await Promise.all(names.map(async (name) => [name, await readArtifact(solidityNames[name])] as const))
  const artifacts = Object.fromEntries(read) as Record<ContractName, Artifact>
  const contracts = planContracts({ side, deployer: deployer.address, nation, council: offices.council, artifacts })

  const missing: PlannedContract[] = []
  for (const contract of contracts) {
    if (!(await chain.reader.getCode({ address: contract.address }))) missing.push(contract)
  }
  await chain.send(missing.map(({ name, data }) => ({ step: name, to: create2Deployer, data })))

  const [authority] = contracts
  const steps = planSteps({ contracts, nation, offices })
  if (authority) {
    await applySteps({ chain, authority: authority.address, deployer: deployer.address, steps })
    await requirePowerless({ chain, authority: authority.address, deployer: deployer.address })
  }
  const codes: DeploymentRecord['contracts'] = {}
  for (const { name, address, args } of contracts) {
    const code = (await chain.reader.getCode({ address })) ?? '0x'
    if (!isCodeOf(artifacts[name], code)) throw new CodeDiffersError({ name, address })
    codes[name] = { address, codeHash: keccak256(code), args: args.map(toJson) }
  }
  const roles = steps
    .filter((step) => step.kind === 'grant')
    .map(({ role, account, delaySeconds }) => ({ role, account, delaySeconds }))
  return { chainId, path: nation.path, startBlock: 0, deployer: deployer.address, contracts: codes, roles }
}

type Chain = ReturnType<typeof connect>

function connect({
  rpcUrl,
  chainId,
  isFree,
  deployer,
}: {
  rpcUrl: string
  chainId: number
  isFree: boolean
  deployer: PrivateKeyAccount
}) {
  const chain = {
    id: chainId,
    name: `chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  }
  const transport = http(rpcUrl, { retryCount: 0 })
  const reader = createPublicClient({ chain, transport, pollingInterval: 50 })
  const writer = createWalletClient({ chain, transport, account: deployer })

  return {
    reader,
    /** Sends in the order given and resolves when all are in blocks. */
    async send(transactions: readonly { step: string; to: Address; data: Hex }[]): Promise<void> {
      const fees = isFree
        ? { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n }
        : await reader.estimateFeesPerGas({ type: 'eip1559' })
      let nonce = await reader.getTransactionCount({ address: deployer.address, blockTag: 'pending' })
      const sent: { step: string; hash: Hash }[] = []
      for (const { step, to, data } of transactions) {
        const gas = await reader.estimateGas({ account: deployer.address, to, data, ...fees })
        // A fifth more than estimated: what a step costs depends on the ones before it.
        const hash = await writer.sendTransaction({ to, data, nonce, gas: (gas * 6n) / 5n, ...fees })
        sent.push({ step, hash })
        nonce += 1
      }
      for (const { step, hash } of sent) {
        const { status } = await reader.waitForTransactionReceipt({ hash })
        if (status !== 'success') throw new DeploymentFailedError({ step, hash })
      }
    },
  }
}

async function applySteps({
  chain,
  authority,
  deployer,
  steps,
}: {
  chain: Chain
  authority: Address
  deployer: Address
  steps: readonly Step[]
}): Promise<void> {
  const open: Step[] = []
  for (const step of steps) if (!(await isDone({ chain, authority, step }))) open.push(step)
  const hasPower = await holdsRole({ chain, authority, roleId: adminRoleId, account: deployer })
  if (!hasPower && open.length > 0) throw new DeployerHasNoPowerError({ steps: open.map(nameStep) })
  if (!hasPower) return
  const renounce = encodeFunctionData({
    abi: authorityAbi,
    functionName: 'renounceRole',
    args: [adminRoleId, deployer],
  })
  // One transaction for all: there is no moment at which the rules stand and the deployer still holds power over them.
  const data = encodeFunctionData({
    abi: authorityAbi,
    functionName: 'multicall',
    args: [[...open.map(encodeStep), renounce]],
  })
  await chain.send([{ step: 'rules and offices', to: authority, data }])
}

async function isDone({ chain, authority, step }: { chain: Chain; authority: Address; step: Step }): Promise<boolean> {
  switch (step.kind) {
    case 'permission': {
      const roleId = await chain.reader.readContract({
        abi: authorityAbi,
        address: authority,
        functionName: 'getTargetFunctionRole',
        args: [step.target, step.selector],
      })
      return roleId === step.roleId
    }
    case 'label': {
      const labels = await chain.reader.getContractEvents({
        abi: authorityAbi,
        address: authority,
        eventName: 'RoleLabel',
        args: { roleId: step.roleId },
        fromBlock: 0n,
      })
      return labels.at(-1)?.args.label === step.label
    }
    case 'guard': {
      const guardian = await chain.reader.readContract({
        abi: authorityAbi,
        address: authority,
        functionName: 'getRoleGuardian',
        args: [step.roleId],
      })
      return guardian === roleIds.guardian
    }
    case 'grant': {
      const [isMember, delaySeconds] = await readRole({ chain, authority, roleId: step.roleId, account: step.account })
      return isMember && delaySeconds === step.delaySeconds
    }
  }
}

async function requirePowerless({
  chain,
  authority,
  deployer,
}: {
  chain: Chain
  authority: Address
  deployer: Address
}): Promise<void> {
  for (const [role, roleId] of Object.entries({ admin: adminRoleId, ...roleIds })) {
    // INVARIANT: the deployer ends with nothing.
    if (await holdsRole({ chain, authority, roleId, account: deployer })) throw new DeployerHoldsPowerError({ role })
  }
}

type RoleQuestion = { chain: Chain; authority: Address; roleId: bigint; account: Address }

async function holdsRole(question: RoleQuestion): Promise<boolean> {
  const [isMember] = await readRole(question)
  return isMember
}

function readRole({ chain, authority, roleId, account }: RoleQuestion): Promise<readonly [boolean, number]> {
  return chain.reader.readContract({
    abi: authorityAbi,
    address: authority,
    functionName: 'hasRole',
    args: [roleId, account],
  })
}

function toJson(value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}
