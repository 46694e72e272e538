// npm run enrol and npm run enrol:consent: the first persons of a nation. See docs/runbooks/deploy.md.
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { getAddress, getTypesForEIP712Domain, isAddress, isHex, keccak256, toHex } from 'viem'
import { homeChainId, homeSide, isHomeFree } from '@/lib/chain/chains'
import { addressOf } from '@/lib/chain/deployments'
import { serverRpcUrls } from '@/lib/env/rpc-urls'
import { AppError } from '@/lib/errors/app-error'
import { toPeopleKeys } from '@/lib/people/keys'
import { createDatabase } from '@/lib/store/database'
import { connectChain, createReader } from '../services/deploy/chain'
import { openJournal } from '../services/deploy/journal'
import { readKeyFile } from '../services/deploy/key-file'
import { hostOf, toDeployError } from '../services/deploy/node-errors'
import { requireChain } from '../services/deploy/require-chain'
import { prepareConsent } from '../services/enrolment/consent'
import { enrol } from '../services/enrolment/enrol'
import { readPersonFile } from '../services/enrolment/person-file'
import { namedKeys } from './operations-settings'

const [command, ...words] = process.argv.slice(2)
const say = (line: string) => void process.stdout.write(`${line}\n`)
const day = 86_400

const { values } = parseWords()
const rpcUrl = values[homeSide] ?? serverRpcUrls()[homeSide][0]
if (!URL.canParse(rpcUrl) || !/^https?:/.test(rpcUrl)) refuse(`--${homeSide} must be an address that begins with http.`)

try {
  if (command === 'consent') await printConsent()
  else await enterPerson()
} catch (thrown) {
  const error = toDeployError(thrown, hostOf(rpcUrl))
  process.stderr.write(
    `\n${error instanceof AppError ? error.message : error instanceof Error ? error.stack : error}\n`,
  )
  process.exitCode = 1
}

async function enterPerson(): Promise<void> {
  const [keyFile, file] = [values['key-file'], values.person]
  const { DATABASE_URL } = process.env
  const settings = namedKeys()
  if (!keyFile || !file) return refuse('--key-file (the registrar) and --person (a file) are needed.')
  if (!DATABASE_URL || !settings)
    return refuse('Set DATABASE_URL, CIVITAS_FIELD_KEY and CIVITAS_LOOKUP_KEY as for the portal.')
  const registrar = await readKeyFile(keyFile)
  const person = await readPersonFile(file)
  const reader = createReader(rpcUrl)
  await requireChain(reader, { side: homeSide, chainId: homeChainId, host: hostOf(rpcUrl) })
  const genesis = await reader.getBlock({ blockNumber: 0n })
  const home = resolve(process.env['CIVITAS_HOME'] ?? '.civitas')
  const journalFile = join(home, 'enrolment', `${homeChainId}-${registrar.address}.jsonl`)
  const journal = openJournal(journalFile, {
    heading: {
      chainId: homeChainId,
      genesis: genesis.hash,
      deployer: registrar.address,
      plan: keccak256(toHex('enrolment')),
    },
  })
  const db = createDatabase(DATABASE_URL)
  try {
    const chain = connectChain({
      ...{ rpcUrl, chainId: homeChainId, isFree: isHomeFree, deployer: registrar, journal, say },
      patience: { pollMs: 1_000, patienceMs: 30 * 60_000 },
    })
    const keys = toPeopleKeys(settings)
    const places = {
      authority: addressOf(homeChainId, 'authority'),
      register: addressOf(homeChainId, 'peopleRegister'),
    }
    const nowSeconds = Math.floor(Date.now() / 1000)
    const desk = { db, keys, chain, chainId: homeChainId, ...places, registrar, nowSeconds, say }
    const personId = await enrol(desk, person, { isSelf: values.self })
    // Everything is in blocks: there is nothing left that a break could make be signed twice.
    await rm(journalFile, { force: true })
    say(`The person is on the register as ${personId}`)
    if (person.consents.length === 0 && !values.self)
      say('No wallet is bound: let its holder sign with "npm run enrol:consent" and this number, and run this again.')
  } finally {
    await db.$client.end()
  }
}

async function printConsent(): Promise<void> {
  const { 'person-id': personId, wallet: named, 'key-file': keyFile, days } = values
  if (!isHex(personId) || personId.length !== 66)
    return refuse('--person-id must be the number that "npm run enrol" printed.')
  if (!/^\d{1,3}$/.test(days)) return refuse('--days must be a number: for how long the consent counts.')
  const account = keyFile === undefined ? undefined : await readKeyFile(keyFile)
  if (!account && !(named && isAddress(named)))
    return refuse('--key-file (the wallet) or --wallet (its address, to sign elsewhere) is needed.')
  const wallet = account?.address ?? getAddress(named ?? '')
  const register = addressOf(homeChainId, 'peopleRegister')
  const deadline = Math.floor(Date.now() / 1000) + Number(days) * day
  const reader = createReader(rpcUrl)
  await requireChain(reader, { side: homeSide, chainId: homeChainId, host: hostOf(rpcUrl) })
  const typedData = await prepareConsent(reader, { chainId: homeChainId, register, personId, wallet, deadline })
  say('What the wallet signs (EIP-712, eth_signTypedData_v4):')
  // Wallets that are handed typed data need the type of the domain spelled out, and sign something else without it.
  const types = { EIP712Domain: getTypesForEIP712Domain({ domain: typedData.domain }), ...typedData.types }
  const whole = { ...typedData, types }
  say(JSON.stringify(whole, (_, value) => (typeof value === 'bigint' ? value.toString() : value), 2))
  const signature = account ? await account.signTypedData(typedData) : '0x… the signature of the wallet'
  say('\nFor "consents" in the file of the person:')
  say(JSON.stringify({ wallet, deadline, signature }, null, 2))
}

function parseWords() {
  const text = { type: 'string' } as const
  try {
    const options = {
      ...{ 'key-file': text, person: text, l1: text, l2: text, 'person-id': text, wallet: text },
      days: { type: 'string', default: '7' },
      self: { type: 'boolean', default: false },
    } as const
    return parseArgs({ args: words, options, strict: true })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence} Nothing was written.\n`)
  process.exit(1)
}
