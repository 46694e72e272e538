import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  type Hash,
  type Hex,
  keccak256,
  parseAbiParameters,
  parseEther,
  parseGwei,
  toHex,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { isHomeFree } from '@/lib/chain/chains'
import type { ContractName, DeploymentRecord } from '@/lib/chain/deployment-record'
import { demoKeys, deployerKey } from '@/lib/demo/keys'
import { demoPeople } from '@/lib/demo/people'
import { openRecord } from '@/lib/evidence/open-record'
import { nationalStablecoinAbi, peopleRegisterAbi } from '@/lib/generated/contracts'
import type { IssuanceDecision } from '@/lib/money/issuance-decisions'
import screeningList from '@/lib/money/screening-list.json' with { type: 'json' }
import { enrolPerson } from '@/lib/people/enrol-person'
import { toPeopleKeys } from '@/lib/people/keys'
import { toBinding } from '@/lib/people/to-binding'
import { createDatabase, type OpenDatabase } from '@/lib/store/database'
import { nation } from '@/nation.config'
import { demoAddress } from './demo-offices'
import { FoundingFailedError } from './errors'
import { createHistory, historyStart, type IssuanceStory, type Payday, type Payment } from './history'
import { type Act, createScribe, type PastClock, type Scribe } from './scribe'

const hour = 3_600
/** Gas that each act gets: about twice what it uses. */
const gasOf = {
  enrol: 120_000n,
  bind: 300_000n,
  screen: 6_000_000n,
  issuance: 400_000n,
  decision: 250_000n,
  payment: 150_000n,
  ether: 21_000n,
}

const freePrice = { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n }
/** Enough for any block of a local L1, whose base fee is a gwei. */
const localPrice = { maxFeePerGas: parseGwei('3'), maxPriorityFeePerGas: parseGwei('1') }
/** What an account gets where acts cost a fee: enough for about ten thousand payments. */
const firstEther = parseEther('1')

const registrar = 'clara'
const complianceOfficer = 'david'
const maker = 'amina'
const checker = 'bruno'
const treasurer = 'bruno'

type Desk = {
  db: OpenDatabase
  scribe: Scribe
  chainId: number
  register: Address
  money: Address
}

/** A network before anybody may use it: it opens on a port for the founding alone, and its time is told. */
export type PastNetwork = PastClock & {
  chainId: number
  open(options: { port: number }): Promise<{ url: string; close(): Promise<void> }>
}

/** The first second of a nation that is founded now. */
export function foundingSeconds(): number {
  return historyStart(Math.floor(Date.now() / 1000))
}

/**
 * Makes a living nation by real transactions on past dates: persons and their wallets, the screening list, money issued and
 * paid, and two issuances that wait for an officer today. An empty nation has the persons, wallets and list only.
 *
 * The network must not be live yet, and its chain must hold the contracts of the record and nothing else. Personal data
 * goes to the database; the chain sees the random person ids. Throws {@link FoundingFailedError}: then begin anew.
 */
export async function foundNation({
  network,
  record,
  databaseUrl,
  keys,
  isEmpty,
  isFree = isHomeFree,
}: {
  network: PastNetwork
  record: DeploymentRecord
  databaseUrl: string
  keys: { fieldKey: string; lookupKey: string }
  isEmpty: boolean
  isFree?: boolean
}): Promise<void> {
  const db = createDatabase(databaseUrl)
  const front = await network.open({ port: 0 })
  const price = isFree ? freePrice : localPrice
  try {
    const desk: Desk = {
      db,
      scribe: createScribe({ clock: network, chainId: network.chainId, rpcUrl: front.url, price }),
      chainId: network.chainId,
      register: addressIn(record, 'peopleRegister'),
      money: addressIn(record, 'nationalStablecoin'),
    }
    const nowSeconds = Math.floor(Date.now() / 1000)
    const morning = historyStart(nowSeconds) + 8 * hour
    const peopleKeys = toPeopleKeys(keys)
    for (const person of demoPeople) await enrolPerson(db, peopleKeys, person)
    if (!isFree) await sponsor(desk, morning)
    await enrolOnChain(desk, morning)
    await bindWallets(desk, morning + hour)
    await screenAccounts(desk, morning + 2 * hour)
    if (!isEmpty) await tellHistory(desk, nowSeconds)
  } finally {
    await front.close()
    await db.$client.end()
  }
}

/** Where acts cost a fee, the state gives every account its first ether. */
async function sponsor(desk: Desk, atSeconds: number): Promise<void> {
  await desk.scribe.write(
    atSeconds,
    demoKeys.map(({ address }) => ({
      signer: deployerKey.slug,
      to: address,
      value: firstEther,
      data: '0x',
      gas: gasOf.ether,
      step: 'giving an account its first ether',
    })),
  )
}

async function enrolOnChain(desk: Desk, atSeconds: number): Promise<void> {
  const acts: Act[] = []
  for (const [index, { personId }] of demoPeople.entries()) {
    const evidence = await openEvidence(desk, {
      act: 'people.enrol',
      officer: registrar,
      atSeconds,
      authority: 'People Register Act, section 4',
      orderNumber: `PR-${String(index + 1).padStart(4, '0')}`,
      statement: 'Entered on the day the register opened.',
      facts: { person: personId },
    })
    const data = encodeFunctionData({ abi: peopleRegisterAbi, functionName: 'enrol', args: [personId, evidence] })
    acts.push({ signer: registrar, to: desk.register, data, gas: gasOf.enrol, step: 'enrolling a person' })
  }
  await desk.scribe.write(atSeconds, acts)
}

async function bindWallets(desk: Desk, atSeconds: number): Promise<void> {
  const bindings = demoPeople.flatMap(({ personId, keys }) => keys.map(({ slug }) => ({ personId, slug })))
  const acts: Act[] = []
  for (const [index, { personId, slug }] of bindings.entries()) {
    const key = demoKeys.find((known) => known.slug === slug)
    if (!key) throw new FoundingFailedError({ step: 'binding a wallet', reason: `there is no key "${slug}"` })
    const deadline = BigInt(atSeconds + 24 * hour)
    const binding = toBinding(desk, { person: personId, wallet: key.address, nonce: 0n, deadline })
    const signature = await privateKeyToAccount(key.privateKey).signTypedData(binding)
    const evidence = await openEvidence(desk, {
      act: 'people.bind_wallet',
      officer: registrar,
      atSeconds,
      authority: 'People Register Act, section 7',
      orderNumber: `PR-${String(index + 101).padStart(4, '0')}`,
      statement: 'The holder came in person and signed with the wallet.',
      facts: { person: personId, wallet: key.address },
    })
    const args = [personId, key.address, deadline, signature, evidence] as const
    const data = encodeFunctionData({ abi: peopleRegisterAbi, functionName: 'bindWallet', args })
    acts.push({ signer: registrar, to: desk.register, data, gas: gasOf.bind, step: 'binding a wallet' })
  }
  await desk.scribe.write(atSeconds, acts)
}

async function screenAccounts(desk: Desk, atSeconds: number): Promise<void> {
  const accounts = screeningList.addresses as Address[]
  const list = keccak256(toHex(accounts.join('\n')))
  const evidence = await openEvidence(desk, {
    act: 'money.screen',
    officer: complianceOfficer,
    atSeconds,
    authority: 'Payments Act, section 21',
    orderNumber: 'CO-0001',
    statement: `${screeningList.name}: ${screeningList.attribution}`,
    facts: { list, accounts: String(accounts.length) },
  })
  const args = [accounts, list, evidence] as const
  const data = encodeFunctionData({ abi: nationalStablecoinAbi, functionName: 'screen', args })
  const act: Act = { signer: complianceOfficer, to: desk.money, data, gas: gasOf.screen, step: 'screening accounts' }
  await desk.scribe.write(atSeconds, [act])
}

type Event = { atSeconds: number; happen: () => Promise<void> }

async function tellHistory(desk: Desk, nowSeconds: number): Promise<void> {
  const { issuances, paydays, payments } = createHistory(nowSeconds)
  const events: Event[] = [
    ...issuances.flatMap((story) => toEvents(desk, story)),
    ...paydays.map((payday) => ({ atSeconds: payday.atSeconds, happen: () => payWages(desk, payday) })),
    ...payments.map((payment) => ({ atSeconds: payment.atSeconds, happen: () => pay(desk, payment) })),
  ]
  events.sort((one, other) => one.atSeconds - other.atSeconds)
  for (const { happen } of events) await happen()
}

function toEvents(desk: Desk, story: IssuanceStory): Event[] {
  const { amount, orderNumber, statement, requestedAt, approvedAt, executedAt, rejectedAt, cancelledAt } = story
  const payee = demoAddress(story.payee)
  const authority = 'Currency Act, section 12'
  const closing = story.closingStatement ?? 'Order and amount agree with the budget.'
  let id: Hex = '0x'

  async function write(signer: string, atSeconds: number, data: Hex, step: string): Promise<void> {
    const gas = step === 'requesting an issuance' ? gasOf.issuance : gasOf.decision
    await desk.scribe.write(atSeconds, [{ signer, to: desk.money, data, gas, step }])
  }

  async function request(): Promise<void> {
    const evidence = await openEvidence(desk, {
      act: 'money.request_issuance',
      officer: maker,
      atSeconds: requestedAt,
      authority,
      orderNumber,
      statement,
      facts: { payee, amount: amount.toString() },
    })
    const args = [payee, amount, evidence] as const
    const data = encodeFunctionData({ abi: nationalStablecoinAbi, functionName: 'requestIssuance', args })
    id = toIssuanceId(desk, { maker: demoAddress(maker), payee, amount, evidence })
    await write(maker, requestedAt, data, 'requesting an issuance')
  }

  async function decide(
    decision: IssuanceDecision,
    { officer, atSeconds }: { officer: string; atSeconds: number },
  ): Promise<void> {
    const evidence = await openEvidence(desk, {
      act: `money.${decision}_issuance`,
      officer,
      atSeconds,
      authority,
      orderNumber,
      statement: decision === 'execute' ? 'Carried out as approved.' : closing,
      facts: { issuance: id },
    })
    const functionName = `${decision}Issuance` as const
    const data = encodeFunctionData({ abi: nationalStablecoinAbi, functionName, args: [id, evidence] })
    await write(officer, atSeconds, data, `${decision} of an issuance`)
  }

  const events: Event[] = [{ atSeconds: requestedAt, happen: request }]
  const add = (atSeconds: number | undefined, happen: (atSeconds: number) => Promise<void>) => {
    if (atSeconds !== undefined) events.push({ atSeconds, happen: () => happen(atSeconds) })
  }
  add(approvedAt, (atSeconds) => decide('approve', { officer: checker, atSeconds }))
  add(rejectedAt, (atSeconds) => decide('reject', { officer: checker, atSeconds }))
  add(cancelledAt, (atSeconds) => decide('cancel', { officer: maker, atSeconds }))
  add(executedAt, (atSeconds) => decide('execute', { officer: treasurer, atSeconds }))
  return events
}

async function payWages(desk: Desk, { atSeconds, payer, wages }: Payday): Promise<void> {
  await desk.scribe.write(
    atSeconds,
    wages.map(({ payee, amount }) => toPayment(desk, { payer, payee, amount })),
  )
}

async function pay(desk: Desk, { atSeconds, ...payment }: Payment): Promise<void> {
  await desk.scribe.write(atSeconds, [toPayment(desk, payment)])
}

function toPayment(desk: Desk, { payer, payee, amount }: { payer: string; payee: string; amount: bigint }): Act {
  const args = [demoAddress(payee), amount] as const
  const data = encodeFunctionData({ abi: nationalStablecoinAbi, functionName: 'transfer', args })
  return { signer: payer, to: desk.money, data, gas: gasOf.payment, step: 'a payment' }
}

/** The same content as the contract hashes; it names the issuance before the transaction is made. */
function toIssuanceId(
  { chainId, money }: Desk,
  { maker, payee, amount, evidence }: { maker: Address; payee: Address; amount: bigint; evidence: Hash },
): Hex {
  const types = parseAbiParameters('uint256, address, address, address, uint256, bytes32')
  return keccak256(encodeAbiParameters(types, [BigInt(chainId), money, maker, payee, amount, evidence]))
}

/** Opens the record of an officer's act before it is signed, as the portal does, and gives the hash that the act carries. */
async function openEvidence(
  { db }: Desk,
  {
    officer,
    atSeconds,
    ...said
  }: {
    act: string
    officer: string
    atSeconds: number
    authority: string
    orderNumber: string
    statement: string
    facts: Record<string, string>
  },
): Promise<Hash> {
  const person = demoPeople.find(({ keys }) => keys.some(({ slug }) => slug === officer))
  if (!person) throw new FoundingFailedError({ step: said.act, reason: `nobody holds the key "${officer}"` })
  const { hash } = await openRecord(
    db,
    {
      ...said,
      actorPerson: person.personId,
      actorAccount: demoAddress(officer),
      ruleVersion: nation.rules.version,
    },
    { createdAt: new Date(atSeconds * 1000) },
  )
  return hash
}

function addressIn(record: DeploymentRecord, name: ContractName): Address {
  const contract = record.contracts[name]
  if (!contract) throw new FoundingFailedError({ step: 'reading the deployment', reason: `${name} is missing` })
  return contract.address
}
