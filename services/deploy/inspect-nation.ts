import { type Address, getAddress, type Hex, type PublicClient } from 'viem'
import { adminRoleId, roleIds } from '@/lib/authority/roles'
import type { ContractName } from '@/lib/chain/deployment-record'
import { authorityAbi, councilAbi } from '@/lib/generated/contracts'
import { type GrantStep, type GuardStep, type LabelStep, nameStep, type PermissionStep, type Step } from './plan'
import { type AuthorityEvent, readAuthorityEvents } from './read-events'

/** What should stand on a chain. */
export type ExpectedNation = {
  contracts: readonly { name: ContractName; address: Address; isRight: (code: Hex) => boolean }[]
  steps: readonly Step[]
  council: { members: readonly Address[]; threshold: number }
  deployer: Address
  /** No event of the nation is older. */
  startBlock: bigint
}

/** One thing that was looked at, and what is not as it should be: nothing when all is well. */
export type Finding = { what: string; faults: readonly string[] }

/** How many questions a node is asked at once: many public ones refuse more. */
const questionsAtOnce = 6

/**
 * Compares what stands on a chain with what should: code, every permission, label and guardian, who holds which office with
 * which delay, and the council. Holders are found from the authority's whole history, so that nobody is overlooked who is
 * not in the plan. Reads the newest block; changes nothing.
 */
export async function inspectNation(reader: PublicClient, expected: ExpectedNation): Promise<Finding[]> {
  const addressOf = (name: ContractName) => expected.contracts.find((contract) => contract.name === name)?.address
  const codes = await inTurns(expected.contracts, async ({ name, address, isRight }): Promise<Finding> => {
    const code = await reader.getCode({ address })
    return { what: `code of ${name}`, faults: findCodeFaults({ address, code, isRight }) }
  })
  const [authority, council] = [addressOf('authority'), addressOf('council')]
  // Without their code nobody answers the other questions.
  if (!authority || !council || codes.some(({ faults }) => faults.length > 0)) return codes

  const events = await readAuthorityEvents(reader, { authority, fromBlock: expected.startBlock })
  const names = new Map(expected.contracts.map(({ name, address }) => [getAddress(address), name]))
  return [
    ...codes,
    ...(await inspectPermissions(reader, { authority, expected, events, names })),
    ...(await inspectRoles(reader, { authority, expected, events })),
    ...(await inspectHolders(reader, { authority, expected, events })),
    ...(await inspectCouncil(reader, { council, expected })),
  ]
}

function findCodeFaults({
  address,
  code,
  isRight,
}: {
  address: Address
  code: Hex | undefined
  isRight: (code: Hex) => boolean
}): string[] {
  if (code === undefined) return [`there is no code at ${address}`]
  return isRight(code) ? [] : [`the code at ${address} is another one`]
}

type Question = { authority: Address; expected: ExpectedNation; events: readonly AuthorityEvent[] }

async function inspectPermissions(
  reader: PublicClient,
  { authority, expected, events, names }: Question & { names: ReadonlyMap<Address, ContractName> },
): Promise<Finding[]> {
  const planned = expected.steps.filter((step): step is PermissionStep => step.kind === 'permission')
  const roleOf = (target: Address, selector: Hex) =>
    reader.readContract({
      abi: authorityAbi,
      address: authority,
      functionName: 'getTargetFunctionRole',
      args: [target, selector],
    })
  const asPlanned = await inTurns(planned, async (step): Promise<Finding> => {
    const role = await roleOf(step.target, step.selector)
    const name = names.get(getAddress(step.target))
    const what = `${name}: ${step.signature.replace(/\(.*/, '')} needs ${nameRole(step.roleId)}`
    return { what, faults: role === step.roleId ? [] : [`it needs ${nameRole(role)}`] }
  })
  const key = (target: Address, selector: Hex) => `${getAddress(target)} ${selector}`
  const known = new Set(planned.map(({ target, selector }) => key(target, selector)))
  const opened = new Map<string, { target: Address; selector: Hex }>()
  for (const event of events) {
    if (event.eventName !== 'TargetFunctionRoleUpdated') continue
    const { target, selector } = event.args
    if (!known.has(key(target, selector))) opened.set(key(target, selector), { target, selector })
  }
  const others = await inTurns([...opened.values()], async ({ target, selector }) => {
    const role = await roleOf(target, selector)
    const name = names.get(getAddress(target)) ?? target
    return role === adminRoleId ? [] : [`the function ${selector} of ${name} needs only ${nameRole(role)}`]
  })
  const closed = await inTurns(expected.contracts, async ({ name, address }) => {
    const args = [address] as const
    const isClosed = await reader.readContract({
      abi: authorityAbi,
      address: authority,
      functionName: 'isTargetClosed',
      args,
    })
    return isClosed ? [`${name} is closed: nobody can act on it`] : []
  })
  return [
    ...asPlanned,
    { what: 'no function is open that should not be', faults: others.flat() },
    { what: 'no contract is closed', faults: closed.flat() },
  ]
}

async function inspectRoles(reader: PublicClient, { authority, expected, events }: Question): Promise<Finding[]> {
  const labels = expected.steps.filter((step): step is LabelStep => step.kind === 'label')
  const guards = expected.steps.filter((step): step is GuardStep => step.kind === 'guard')
  const labelled = labels.map((step): Finding => {
    const said = events.filter((event) => event.eventName === 'RoleLabel' && event.args.roleId === step.roleId)
    const last = said.at(-1)
    const label = last?.eventName === 'RoleLabel' ? last.args.label : undefined
    const faults = label === step.label ? [] : [label === undefined ? 'it has no label' : `its label is "${label}"`]
    return { what: `role ${step.roleId} is called ${step.label}`, faults }
  })
  const guarded = await inTurns(guards, async (step): Promise<Finding> => {
    const role = await reader.readContract({
      abi: authorityAbi,
      address: authority,
      functionName: 'getRoleGuardian',
      args: [step.roleId],
    })
    const faults = role === roleIds.guardian ? [] : [`its guardian is ${nameRole(role)}`]
    return { what: `the guardian watches over ${step.label}`, faults }
  })
  const mentioned = new Set([adminRoleId, ...Object.values(roleIds)])
  for (const event of events) if (event.eventName === 'RoleGranted') mentioned.add(event.args.roleId)
  const given = await inTurns([...mentioned], async (roleId) => {
    const role = await reader.readContract({
      abi: authorityAbi,
      address: authority,
      functionName: 'getRoleAdmin',
      args: [roleId],
    })
    return role === adminRoleId ? [] : [`${nameRole(roleId)} is given by ${nameRole(role)}`]
  })
  return [...labelled, ...guarded, { what: 'only the council gives offices', faults: given.flat() }]
}

type Holder = { roleId: bigint; account: Address }

async function inspectHolders(reader: PublicClient, { authority, expected, events }: Question): Promise<Finding[]> {
  const planned = expected.steps.filter((step): step is GrantStep => step.kind === 'grant')
  const accessOf = async ({ roleId, account }: Holder) => {
    const args = [roleId, account] as const
    const [since, delaySeconds, pendingDelay] = await reader.readContract({
      abi: authorityAbi,
      address: authority,
      functionName: 'getAccess',
      args,
    })
    return { isHolder: since !== 0, delaySeconds, pendingDelay }
  }
  const asPlanned = await inTurns(planned, async (step): Promise<Finding> => {
    const { isHolder, delaySeconds, pendingDelay } = await accessOf(step)
    const faults: string[] = []
    if (!isHolder) faults.push(`${step.account} does not hold it`)
    else if (delaySeconds !== step.delaySeconds) faults.push(`its delay is ${delaySeconds} s`)
    if (isHolder && pendingDelay !== 0) faults.push(`its delay is about to become ${pendingDelay} s`)
    return { what: `${nameStep(step)} with ${step.delaySeconds} s delay`, faults }
  })
  const key = ({ roleId, account }: Holder) => `${roleId} ${getAddress(account)}`
  const known = new Set(planned.map(key))
  const everHeld = new Map<string, Holder>()
  for (const event of events) {
    if (event.eventName !== 'RoleGranted') continue
    const { roleId, account } = event.args
    if (!known.has(key({ roleId, account }))) everHeld.set(key({ roleId, account }), { roleId, account })
  }
  const others = await inTurns([...everHeld.values()], async (holder) => {
    const { isHolder, delaySeconds } = await accessOf(holder)
    return isHolder ? [`${holder.account} holds ${nameRole(holder.roleId)} with ${delaySeconds} s delay`] : []
  })
  const roles = [...new Set([adminRoleId, ...Object.values(roleIds)])]
  const ofDeployer = await inTurns(roles, async (roleId) => {
    const { isHolder } = await accessOf({ roleId, account: expected.deployer })
    return isHolder ? [`${expected.deployer} holds ${nameRole(roleId)}`] : []
  })
  return [
    ...asPlanned,
    { what: 'nobody else holds an office', faults: others.flat() },
    // INVARIANT: the deployer ends with nothing.
    { what: 'the deployer holds nothing', faults: ofDeployer.flat() },
  ]
}

async function inspectCouncil(
  reader: PublicClient,
  { council, expected }: { council: Address; expected: ExpectedNation },
): Promise<Finding[]> {
  const target = { abi: councilAbi, address: council } as const
  const members = await reader.readContract({ ...target, functionName: 'members' })
  const threshold = await reader.readContract({ ...target, functionName: 'threshold' })
  const [planned, found] = [expected.council.members, members].map(
    (list) => new Set(list.map((one) => getAddress(one))),
  )
  const faults = [
    ...[...(planned ?? [])].filter((member) => !found?.has(member)).map((member) => `${member} is no member`),
    ...[...(found ?? [])].filter((member) => !planned?.has(member)).map((member) => `${member} is a member too`),
  ]
  const { threshold: wanted } = expected.council
  return [
    { what: `the council has its ${expected.council.members.length} members`, faults },
    {
      what: `the council acts by ${wanted} members`,
      faults: threshold === BigInt(wanted) ? [] : [`it acts by ${threshold}`],
    },
  ]
}

function nameRole(roleId: bigint): string {
  if (roleId === adminRoleId) return 'admin'
  // OpenZeppelin's number for everybody.
  if (roleId === 2n ** 64n - 1n) return 'nothing: it is open to everybody'
  const known = Object.entries(roleIds).find(([, id]) => id === roleId)
  return known ? known[0] : `role ${roleId}`
}

async function inTurns<Item, Result>(items: readonly Item[], ask: (item: Item) => Promise<Result>): Promise<Result[]> {
  const answers: Result[] = []
  for (let start = 0; start < items.length; start += questionsAtOnce) {
    answers.push(...(await Promise.all(items.slice(start, start + questionsAtOnce).map(ask))))
  }
  return answers
}
