import { type Address, type Hex, serializeErc6492Signature } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { createSiweMessage } from 'viem/siwe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChainClient, createChainClient } from '@/lib/chain/client'
import { type Anvil, startAnvil } from '@/lib/chain/testing/start-anvil'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { nation } from '@/nation.config'
import { checkSignIn } from './check-sign-in'
import { createNonce } from './create-nonce'
import { factory, walletAddress, walletDeployment } from './testing/contract-wallet'

const chainId = nation.chains.l2.id
const domain = 'localhost:3000'
const lifetimeSeconds = 300
const owner = privateKeyToAccount(generatePrivateKey())
const stranger = privateKeyToAccount(generatePrivateKey())

let store: TestDatabase
let chain: Anvil
let client: ChainClient

beforeAll(async () => {
  ;[store, chain] = await Promise.all([createTestDatabase(), startAnvil({ chainId })])
  client = createChainClient('l2', { l1: chain.rpcUrl, l2: chain.rpcUrl })
})

afterAll(async () => {
  await Promise.all([store.drop(), chain.stop()])
})

type Fields = Partial<Parameters<typeof createSiweMessage>[0]>

async function prepare(address: Address, fields: Fields = {}) {
  const now = new Date()
  const { nonce, browser } = await createNonce(store.db, { now, lifetimeSeconds })
  const message = createSiweMessage({
    address,
    chainId,
    domain,
    uri: `http://${domain}`,
    version: '1',
    nonce,
    issuedAt: now,
    expirationTime: new Date(now.getTime() + lifetimeSeconds * 1_000),
    ...fields,
  })
  return { message, browser, now }
}

function check(attempt: { message: string; signature: Hex; browser: string }, now = new Date()) {
  return checkSignIn(store.db, client, attempt, { domain, chainId, longestLifetimeSeconds: lifetimeSeconds, now })
}

const refusal = (code: string) => expect.objectContaining({ code })

test('a key signs in once, and the same message never opens a second session', async () => {
  const { message, browser } = await prepare(owner.address)
  const attempt = { message, browser, signature: await owner.signMessage({ message }) }
  expect(await check(attempt)).toBe(owner.address)
  await expect(check(attempt)).rejects.toEqual(refusal('auth.nonce_used'))
})

test('of many tries at once with one message, one gets in', async () => {
  const { message, browser } = await prepare(owner.address)
  const attempt = { message, browser, signature: await owner.signMessage({ message }) }
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => check(attempt)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a message that another browser asked for is refused, and stays good for that browser', async () => {
  const { message, browser } = await prepare(owner.address)
  const signature = await owner.signMessage({ message })
  await expect(check({ message, signature, browser: 'stolen' })).rejects.toEqual(refusal('auth.nonce_used'))
  expect(await check({ message, signature, browser })).toBe(owner.address)
})

test.each<[string, Fields, string]>([
  ['another site', { domain: 'evil.example', uri: 'https://evil.example' }, 'auth.domain_foreign'],
  ['another address behind our name', { uri: 'https://evil.example' }, 'auth.domain_foreign'],
  ['another chain', { chainId: 1 }, 'auth.chain_foreign'],
  ['a year', { expirationTime: new Date(Date.now() + 365 * 86_400_000) }, 'auth.message_expired'],
  [
    'yesterday',
    { issuedAt: new Date(Date.now() - 86_400_000), expirationTime: new Date(Date.now() - 86_000_000) },
    'auth.message_expired',
  ],
  [
    'tomorrow',
    { issuedAt: new Date(Date.now() + 86_400_000), expirationTime: new Date(Date.now() + 86_400_000 + 60_000) },
    'auth.message_expired',
  ],
])('a message for %s is refused', async (_, fields, code) => {
  const { message, browser } = await prepare(owner.address, fields)
  await expect(check({ message, browser, signature: await owner.signMessage({ message }) })).rejects.toEqual(
    refusal(code),
  )
})

test('a message without an end is refused', async () => {
  const { message, browser } = await prepare(owner.address)
  const endless = message.replace(/\nExpiration Time: .*/, '')
  const signature = await owner.signMessage({ message: endless })
  await expect(check({ message: endless, browser, signature })).rejects.toEqual(refusal('auth.message_unreadable'))
})

test('somebody else’s signature is refused, and the number is used up', async () => {
  const { message, browser } = await prepare(owner.address)
  await expect(check({ message, browser, signature: await stranger.signMessage({ message }) })).rejects.toEqual(
    refusal('auth.signature_wrong'),
  )
  await expect(check({ message, browser, signature: await owner.signMessage({ message }) })).rejects.toEqual(
    refusal('auth.nonce_used'),
  )
})

test('what is no signature at all is refused', async () => {
  const { message, browser } = await prepare(owner.address)
  await expect(check({ message, browser, signature: '0x1234' })).rejects.toEqual(refusal('auth.signature_wrong'))
})

test('an account that is not deployed yet signs in (ERC-6492), and only with its own key', async () => {
  const address = walletAddress(owner.address)
  const wrap = (signature: Hex) =>
    serializeErc6492Signature({ address: factory, data: walletDeployment(owner.address), signature })
  const first = await prepare(address)
  const right = wrap(await owner.signMessage(first))
  expect(await check({ ...first, signature: right })).toBe(address)

  const second = await prepare(address)
  const forged = wrap(await stranger.signMessage(second))
  await expect(check({ ...second, signature: forged })).rejects.toEqual(refusal('auth.signature_wrong'))
})

test('a deployment that yields another account proves nothing (ERC-6492)', async () => {
  const attempt = await prepare(walletAddress(owner.address))
  const signature = serializeErc6492Signature({
    address: factory,
    data: walletDeployment(stranger.address),
    signature: await stranger.signMessage(attempt),
  })
  await expect(check({ ...attempt, signature })).rejects.toEqual(refusal('auth.signature_wrong'))
})

test('a contract account signs in (ERC-1271), and only with its own key', async () => {
  const address = walletAddress(owner.address)
  const [deployer] = await chain.client.getAddresses()
  if (!deployer) throw new Error('The chain has no account to deploy from.')
  await chain.client.sendTransaction({
    account: deployer,
    chain: null,
    to: factory,
    data: walletDeployment(owner.address),
  })
  await chain.client.mine({ blocks: 1 })

  const first = await prepare(address)
  expect(await check({ ...first, signature: await owner.signMessage(first) })).toBe(address)
  const second = await prepare(address)
  await expect(check({ ...second, signature: await stranger.signMessage(second) })).rejects.toEqual(
    refusal('auth.signature_wrong'),
  )
})

test('when the node does not answer, the reason is said and not the signature blamed', async () => {
  const attempt = await prepare(owner.address)
  const dead = createChainClient('l2', { l1: 'http://127.0.0.1:1', l2: 'http://127.0.0.1:1' })
  const rules = { domain, chainId, longestLifetimeSeconds: lifetimeSeconds, now: new Date() }
  // A plain key needs no node; a contract's signature does.
  const signature = serializeErc6492Signature({ address: factory, data: '0x', signature: '0x12' })
  await expect(checkSignIn(store.db, dead, { ...attempt, signature }, rules)).rejects.toEqual(
    refusal('chain.unreachable'),
  )
})
