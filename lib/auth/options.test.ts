import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { createSiweMessage } from 'viem/siwe'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { homeChainId } from '@/lib/chain/chains'
import { limits } from '@/lib/rate-limits/limits'
import { rateLimits, sessions } from '@/lib/store/schema/auth'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { createNonce } from './create-nonce'

const key = Buffer.alloc(32, 1).toString('base64')
const owner = privateKeyToAccount(generatePrivateKey())
const thief = privateKeyToAccount(generatePrivateKey())
const url = 'http://localhost:3000'

let store: TestDatabase
let jar: Record<string, string> = {}

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (name in jar ? { value: jar[name] } : undefined) }),
  headers: async () => new Headers({ 'user-agent': 'a browser' }),
}))

beforeAll(async () => {
  store = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', store.url)
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('NEXTAUTH_URL', url)
  vi.stubEnv('CIVITAS_FIELD_KEY', key)
  vi.stubEnv('CIVITAS_LOOKUP_KEY', key)
  vi.stubEnv('CIVITAS_LOG_LEVEL', 'silent')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await store.drop()
})
beforeEach(async () => {
  jar = {}
  await store.db.delete(rateLimits)
  await store.db.delete(sessions)
})

type Authorize = (credentials: { message: string; signature: string }) => Promise<{ id: string }>

/** Signs in as next-auth would, in the name of the owner, with a signature of whoever signs. */
async function signIn(signer = owner): Promise<string> {
  const { authOptions } = await import('./options')
  const [provider] = authOptions().providers
  const { authorize } = (provider as unknown as { options: { authorize: Authorize } }).options
  const now = new Date()
  const { nonce, browser } = await createNonce(store.db, { now, lifetimeSeconds: 300 })
  jar['civitas-sign-in'] = browser
  const message = createSiweMessage({
    address: owner.address,
    chainId: homeChainId,
    domain: new URL(url).host,
    uri: url,
    version: '1',
    nonce,
    issuedAt: now,
    expirationTime: new Date(now.getTime() + 300_000),
  })
  return (await authorize({ message, signature: await signer.signMessage({ message }) })).id
}

test('a sign-in opens a session for the account that signed', async () => {
  const id = await signIn()
  expect(await store.db.select().from(sessions)).toMatchObject([{ id, account: owner.address, revokedAt: null }])
})

test('who signs in anew leaves the session that the browser carried', async () => {
  const { encode } = await import('next-auth/jwt')
  const first = await signIn()
  jar['next-auth.session-token'] = await encode({ token: { sub: first }, secret: 'x'.repeat(32) })
  await signIn()
  const rows = await store.db.select().from(sessions)
  expect(rows.find(({ id }) => id === first)?.revokedAt).toBeInstanceOf(Date)
  expect(rows.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1)
})

test('an account opens so many sessions in a minute and no more', async () => {
  await signIn()
  await store.db.update(rateLimits).set({ count: limits.session.limit })
  await expect(signIn()).rejects.toThrow('limits.reached')
  expect(await store.db.select().from(sessions)).toHaveLength(1)
})

test('tries of others in its name are not counted for an account, so that nobody can lock it out', async () => {
  await expect(signIn(thief)).rejects.toThrow(/^auth\.signature_wrong$|^chain\.unreachable$/)
  expect(await store.db.select().from(rateLimits)).toEqual([])
})
