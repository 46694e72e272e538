import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { findFreePort } from '@/lib/store/testing/find-free-port'
import { isStoreUnreachable } from '@/lib/store/to-store-error'
import { limits } from './limits'

const key = Buffer.alloc(32, 1).toString('base64')
let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', store.url)
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
  vi.stubEnv('CIVITAS_FIELD_KEY', key)
  vi.stubEnv('CIVITAS_LOOKUP_KEY', key)
  vi.stubEnv('CIVITAS_LOG_LEVEL', 'silent')
  return () => vi.unstubAllEnvs()
})

async function require(name: 'session' | 'signIn', key: string): Promise<void> {
  const { requireWithinLimit } = await import('./require-within-limit')
  return requireWithinLimit(name, key)
}

test('what is one too many is an error that says when there is room again', async () => {
  vi.resetModules()
  for (let taken = 0; taken < limits.session.limit; taken += 1) await require('session', '0xabc')
  await expect(require('session', '0xabc')).rejects.toMatchObject({
    code: 'limits.reached',
    facts: { limit: 'session' },
    retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds >= 1 && seconds <= limits.session.windowSeconds),
  })
})

test('what cannot be counted is not done', async () => {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', `postgres://civitas@127.0.0.1:${await findFreePort()}/civitas`)
  await expect(require('signIn', '192.0.2.7')).rejects.toSatisfy(isStoreUnreachable)
})

test('no window that a reader is asked to wait for is longer than the minute that the sentence names', () => {
  const { name: _, ...waitedFor } = limits
  for (const { windowSeconds } of Object.values(waitedFor)) expect(windowSeconds).toBeLessThanOrEqual(60)
})
