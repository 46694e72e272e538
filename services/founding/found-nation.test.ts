import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, createPublicClient, type Hex, http, parseEther, parseGwei } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContractName, DeploymentRecord } from '@/lib/chain/deployment-record'
import { deployerKey } from '@/lib/demo/keys'
import { demoPeople } from '@/lib/demo/people'
import { toEvidenceHash } from '@/lib/evidence/to-evidence-hash'
import { nationalStablecoinAbi, peopleRegisterAbi } from '@/lib/generated/contracts'
import screeningList from '@/lib/money/screening-list.json' with { type: 'json' }
import { records } from '@/lib/store/schema/evidence'
import { persons } from '@/lib/store/schema/people'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { type NationPath, nation } from '@/nation.config'
import { deployNation } from '../deploy/deploy-nation'
import { createDevnet, type Devnet } from '../devnet/devnet'
import { demoAddress, demoOffices } from './demo-offices'
import { foundingSeconds, foundNation } from './found-nation'
import { createHistory } from './history'

const keys = { fieldKey: Buffer.alloc(32, 1).toString('base64'), lookupKey: Buffer.alloc(32, 2).toString('base64') }
const mera = 1_000_000n

let directory: string
let database: TestDatabase
let devnet: Devnet
let url: string
let record: DeploymentRecord

type Founding = { isEmpty: boolean; path?: NationPath }

async function found({ isEmpty, path = 'l2' }: Founding): Promise<void> {
  directory = await mkdtemp(join(tmpdir(), 'founding-'))
  database = await createTestDatabase()
  const { id: chainId, isFree } = nation.chains[path]
  devnet = await createDevnet({ side: path, chainId, directory, genesisSeconds: foundingSeconds() })
  const front = await devnet.open({ port: 0 })
  url = front.url
  const deployer = privateKeyToAccount(deployerKey.privateKey)
  const target = { rpcUrl: url, chainId, side: path, deployer }
  record = await deployNation({ ...target, nation: { ...nation, path }, offices: demoOffices() })
  await foundNation({ network: devnet, record, databaseUrl: database.url, keys, isEmpty, isFree })
}

async function clear(): Promise<void> {
  await devnet.stop()
  await database.drop()
  await rm(directory, { recursive: true, force: true })
}

function address(name: ContractName): Address {
  return record.contracts[name]?.address ?? '0x'
}

function readMoney(functionName: 'totalSupply'): Promise<bigint> {
  return createPublicClient({ transport: http(url) }).readContract({
    abi: nationalStablecoinAbi,
    address: address('nationalStablecoin'),
    functionName,
  })
}

describe('a living nation', () => {
  beforeAll(() => found({ isEmpty: false }), 60_000)
  afterAll(clear)

  function eventsOf(
    eventName:
      | 'IssuanceRequested'
      | 'IssuanceExecuted'
      | 'IssuanceRejected'
      | 'IssuanceCancelled'
      | 'Transfer'
      | 'AccountScreened',
  ) {
    const client = createPublicClient({ transport: http(url) })
    return client.getContractEvents({
      abi: nationalStablecoinAbi,
      address: address('nationalStablecoin'),
      eventName,
      fromBlock: 0n,
    })
  }

  type StaffEvent = { eventName: string; args: { evidence: Hex; id?: Hex } }

  /** Every event of money and people that names an evidence record, in the order of the chain. */
  async function staffEvents(): Promise<StaffEvent[]> {
    const client = createPublicClient({ transport: http(url) })
    const logs = await client.getContractEvents({
      abi: [...nationalStablecoinAbi, ...peopleRegisterAbi],
      address: [address('nationalStablecoin'), address('peopleRegister')],
      fromBlock: 0n,
    })
    return logs
      .filter(({ args }) => 'evidence' in args)
      .map(({ eventName, args }) => ({ eventName, args })) as StaffEvent[]
  }

  test('has six executed issuances, a rejected, a cancelled, an approved and a waiting one', async () => {
    expect(await eventsOf('IssuanceRequested')).toHaveLength(10)
    expect(await eventsOf('IssuanceExecuted')).toHaveLength(6)
    expect(await eventsOf('IssuanceRejected')).toHaveLength(1)
    expect(await eventsOf('IssuanceCancelled')).toHaveLength(1)
    expect(await readMoney('totalSupply')).toBe(805_000n * mera)
  })

  test('has wages and about 150 payments between citizens, on past dates', async () => {
    const transfers = await eventsOf('Transfer')
    expect(transfers.length).toBeGreaterThan(170)
    const client = createPublicClient({ transport: http(url) })
    const middle = transfers[Math.floor(transfers.length / 2)]
    const block = await client.getBlock({ blockNumber: middle?.blockNumber ?? 0n })
    const daysAgo = (Date.now() / 1000 - Number(block.timestamp)) / 86_400
    expect(daysAgo).toBeGreaterThan(3)
    expect(daysAgo).toBeLessThan(33)
    expect((await devnet.getHead()).timestampSeconds).toBeLessThanOrEqual(Date.now() / 1000)
  })

  test('has marked every account of the screening list', async () => {
    const marked = await eventsOf('AccountScreened')
    expect(marked).toHaveLength(106)
    const accounts = marked.map(({ args }) => (args as { account?: Address }).account?.toLowerCase())
    expect(accounts.sort()).toEqual([...screeningList.addresses].sort())
  })

  test('has an evidence record behind each act of an officer, and no other, whose hash the act carries', async () => {
    const written = await database.db.select().from(records)
    const recorded = (await staffEvents()).map(({ args }) => args.evidence)
    expect(new Set(recorded)).toEqual(new Set(written.map(({ hash }) => hash)))
    const counts: Record<string, number> = {}
    for (const { act } of written) counts[act] = (counts[act] ?? 0) + 1
    expect(counts).toEqual({
      'people.enrol': demoPeople.length,
      'people.bind_wallet': demoPeople.flatMap(({ keys }) => keys).length,
      'money.screen': 1,
      'money.request_issuance': 10,
      'money.approve_issuance': 7,
      'money.reject_issuance': 1,
      'money.cancel_issuance': 1,
      'money.execute_issuance': 6,
    })
  })

  test('has records that say what their acts did, under the order of the request', async () => {
    const written = await database.db.select().from(records)
    const byHash = new Map(written.map((record) => [record.hash, record]))
    const orders = new Map<Hex, string | undefined>()
    for (const { eventName, args } of await staffEvents()) {
      const record = byHash.get(args.evidence)
      if (!record) throw new Error(`${eventName} has no record`)
      expect(toEvidenceHash(record, record.salt)).toBe(record.hash)
      expect([record.authority, record.orderNumber, record.statement].every((text) => text !== '')).toBe(true)
      expect(record.ruleVersion).toBe(nation.rules.version)
      if (eventName === 'IssuanceRequested') orders.set(args.id ?? '0x', record.orderNumber)
      else if (args.id) {
        expect(record.facts['issuance']).toBe(args.id)
        expect(record.orderNumber).toBe(orders.get(args.id))
      }
    }
  })

  test('knows whose wallet each is', async () => {
    const client = createPublicClient({ transport: http(url) })
    const personOf = (slug: string) =>
      client.readContract({
        abi: peopleRegisterAbi,
        address: address('peopleRegister'),
        functionName: 'personOf',
        args: [demoAddress(slug)],
      })
    const amina = demoPeople.find(({ slug }) => slug === 'amina')
    expect(await personOf('amina')).toBe(amina?.personId)
    expect(await personOf('amina-second-key')).toBe(amina?.personId)
    expect(await database.db.select().from(persons)).toHaveLength(demoPeople.length)
  })
})

describe('an empty nation', () => {
  beforeAll(() => found({ isEmpty: true }), 60_000)
  afterAll(clear)

  test('has its persons and no money', async () => {
    expect(await database.db.select().from(persons)).toHaveLength(demoPeople.length)
    expect(await readMoney('totalSupply')).toBe(0n)
  })
})

describe('a nation straight on an L1', () => {
  beforeAll(() => found({ isEmpty: true, path: 'l1' }), 60_000)
  afterAll(clear)

  test('has its persons, and ether in every account for the fees', async () => {
    expect(await database.db.select().from(persons)).toHaveLength(demoPeople.length)
    const client = createPublicClient({ transport: http(url) })
    for (const slug of ['amina', 'leila', 'amina-second-key']) {
      expect(await client.getBalance({ address: demoAddress(slug) })).toBeGreaterThan(parseEther('0.99'))
    }
  })

  test('asks a base fee that does not melt away while nobody acts', async () => {
    await devnet.mine()
    await devnet.mine()
    const { baseFeePerGas } = await createPublicClient({ transport: http(url) }).getBlock()
    expect(baseFeePerGas).toBe(parseGwei('1'))
  })
})

describe('the history', () => {
  test.each([0, 600, 43_200, 86_399])(
    'is in the past whenever the nation is founded (%d seconds after midnight)',
    (seconds) => {
      const now = 1_790_000_000 - (1_790_000_000 % 86_400) + seconds
      const { issuances, paydays, payments } = createHistory(now)
      const times = [...paydays, ...payments].map(({ atSeconds }) => atSeconds)
      for (const { requestedAt, approvedAt, executedAt, rejectedAt, cancelledAt } of issuances) {
        times.push(
          ...[requestedAt, approvedAt, executedAt, rejectedAt, cancelledAt].filter((time) => time !== undefined),
        )
      }
      expect(Math.max(...times)).toBeLessThan(now)
      expect(payments.length).toBeGreaterThan(130)
    },
  )

  test('is the same for the same day', () => {
    expect(createHistory(1_790_000_000)).toEqual(createHistory(1_790_000_000))
  })
})
