import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeploymentRecord } from '@/lib/chain/deployment-record'
import { peopleRegisterAbi } from '@/lib/generated/contracts'
import { toPeopleKeys } from '@/lib/people/keys'
import { records } from '@/lib/store/schema/evidence'
import { persons } from '@/lib/store/schema/people'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { connectChain, type DeployChain } from '../deploy/chain'
import { createMemoryJournal, type Journal } from '../deploy/journal'
import { readDeploymentRecord } from '../deploy/records'
import { runDeploy } from '../deploy/run-deploy'
import { accountAt, chainIds, deskIn, placesIn, writeFiles } from '../deploy/testing/public-nation'
import { type PublicNode, startPublicNode } from '../deploy/testing/start-public-node'
import { prepareConsent } from './consent'
import { type EnrolmentDesk, enrol } from './enrol'
import type { PersonFile } from './person-file'

const registrar = accountAt(3)
const chainId = chainIds.l1
const keys = toPeopleKeys({
  fieldKey: Buffer.alloc(32, 1).toString('base64'),
  lookupKey: Buffer.alloc(32, 2).toString('base64'),
})

let folder: string
let node: PublicNode
let database: TestDatabase
let record: DeploymentRecord

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enrol-'))
  node = await startPublicNode({ chainId, blockTime: 1 })
  database = await createTestDatabase()
  await runDeploy(['--path', 'l1', '--l1', node.url, ...(await writeFiles(folder))], deskIn(folder))
  const found = readDeploymentRecord({ path: 'l1', chainId }, placesIn(folder).folder)
  if (!found) throw new Error('There is no record.')
  record = found
})

afterAll(async () => {
  await node.stop()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

function chainFor(account: ReturnType<typeof accountAt>, journal: Journal = createMemoryJournal()): DeployChain {
  const patience = { pollMs: 50, patienceMs: 30_000 }
  return connectChain({ rpcUrl: node.url, chainId, isFree: false, deployer: account, journal, patience, say: () => {} })
}

function deskOf(account = registrar, journal?: Journal): EnrolmentDesk {
  return {
    db: database.db,
    keys,
    chain: chainFor(account, journal),
    chainId,
    authority: record.contracts.authority?.address ?? '0x',
    register: record.contracts.peopleRegister?.address ?? '0x',
    registrar: account,
    nowSeconds: Math.floor(Date.now() / 1000),
    say: () => undefined,
  }
}

function fileOf(nationalId: string, consents: PersonFile['consents'] = []): PersonFile {
  const evidence = { authority: 'Register Act', orderNumber: 'PR-1', statement: 'Came in person with a passport.' }
  return { givenName: 'Nadia', familyName: 'Roy', nationalId, birthDate: '1980-02-29', evidence, consents }
}

async function consentOf(index: number, personId: `0x${string}`, { signer = index }: { signer?: number } = {}) {
  const desk = deskOf()
  const wallet = accountAt(index).address
  const deadline = desk.nowSeconds + 600
  const typedData = await prepareConsent(desk.chain.reader, { ...desk, personId, wallet, deadline })
  return { wallet, deadline, signature: await accountAt(signer).signTypedData(typedData) }
}

function readPersonOf(index: number) {
  const { chain, register } = deskOf()
  const args = [accountAt(index).address] as const
  return chain.reader.readContract({ abi: peopleRegisterAbi, address: register, functionName: 'personOf', args })
}

async function countTraces() {
  const sent = await deskOf().chain.reader.getTransactionCount({ address: registrar.address })
  return {
    sent,
    records: (await database.db.select().from(records)).length,
    persons: (await database.db.select().from(persons)).length,
  }
}

test('the first person is the registrar, who enters herself; before that she cannot enter anybody', async () => {
  await expect(enrol(deskOf(), fileOf('ID 7'), { isSelf: false })).rejects.toMatchObject({
    code: 'enrolment.registrar_unknown',
  })
  expect(await countTraces()).toEqual({ sent: 0, records: 0, persons: 0 })
  const { chain, register } = deskOf()
  const before = await chain.reader.getBlockNumber()
  const personId = await enrol(deskOf(), fileOf('ID 1'), { isSelf: true })
  expect(await readPersonOf(3)).toBe(personId)
  const opened = await database.db.select().from(records)
  expect(opened.map(({ act }) => act)).toEqual(['people.enrol', 'people.bind_wallet'])
  expect(new Set(opened.map(({ actorPerson }) => actorPerson))).toEqual(new Set([personId]))
  const events = await chain.reader.getContractEvents({
    abi: peopleRegisterAbi,
    address: register,
    fromBlock: before + 1n,
    strict: true,
  })
  const onChain = events.flatMap((event) => ('evidence' in event.args ? [event.args.evidence] : []))
  expect(onChain).toEqual(opened.map(({ hash }) => hash))
})

test('a person is entered once and bound once, however often the command runs', async () => {
  const personId = await enrol(deskOf(), fileOf('ID 2'), { isSelf: false })
  const bound = fileOf('id-2', [await consentOf(1, personId)])
  expect(await enrol(deskOf(), bound, { isSelf: false })).toBe(personId)
  expect(await readPersonOf(1)).toBe(personId)
  const before = await countTraces()
  expect(await enrol(deskOf(), bound, { isSelf: false })).toBe(personId)
  expect(await countTraces()).toEqual(before)
})

test('after a break between signing and sending the same bytes are sent, and nobody is entered twice', async () => {
  const journal = createMemoryJournal()
  node.treat(({ method }) =>
    method === 'eth_sendRawTransaction' ? { error: { code: -32000, message: 'busy' } } : 'answer',
  )
  await expect(enrol(deskOf(registrar, journal), fileOf('ID 3'), { isSelf: false })).rejects.toMatchObject({
    code: 'deploy.transaction_refused',
  })
  node.treat(() => 'answer')
  const before = await countTraces()
  await enrol(deskOf(registrar, journal), fileOf('ID 3'), { isSelf: false })
  expect(await countTraces()).toEqual({ ...before, sent: before.sent + 1 })
})

test('a consent that another key signed binds nothing and leaves no record of an act', async () => {
  const personId = await enrol(deskOf(), fileOf('ID 4'), { isSelf: false })
  const before = await countTraces()
  const forged = fileOf('ID 4', [await consentOf(5, personId, { signer: 6 })])
  await expect(enrol(deskOf(), forged, { isSelf: false })).rejects.toMatchObject({
    code: 'enrolment.consent_refused',
    message: expect.stringContaining('not that of the wallet'),
  })
  expect(await countTraces()).toEqual(before)
  expect(BigInt(await readPersonOf(5))).toBe(0n)
})

test('a wallet of one person is not given to another', async () => {
  const personId = await enrol(deskOf(), fileOf('ID 5'), { isSelf: false })
  const taken = fileOf('ID 5', [await consentOf(3, personId)])
  await expect(enrol(deskOf(), taken, { isSelf: false })).rejects.toMatchObject({ code: 'enrolment.wallet_taken' })
})

test('whoever is no registrar, or asks for a person that is not entered, is told so', async () => {
  await expect(enrol(deskOf(accountAt(8)), fileOf('ID 6'), { isSelf: true })).rejects.toMatchObject({
    code: 'enrolment.not_registrar',
  })
  await expect(consentOf(7, toHex(1, { size: 32 }))).rejects.toMatchObject({ code: 'enrolment.person_unknown' })
})
