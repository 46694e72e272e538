import { expect, test } from 'vitest'
import type { ServiceContext } from '../run-service'
import { readConfig } from './config'
import { startPublicNation } from './start-public-nation'
import { createSteps } from './steps'

const context: ServiceContext = {
  onStop: () => undefined,
  startOwn: () => Promise.reject(new Error('nothing may be started')),
  fail: () => undefined,
  requireRunning: () => undefined,
  stopping: new AbortController().signal,
}

function start(flags: readonly string[], settings: Record<string, string>): Promise<void> {
  const said: string[] = []
  return startPublicNation({
    config: readConfig(flags, settings),
    steps: createSteps((text) => said.push(text)),
    context,
  })
}

test('a public nation names every setting that is missing before it touches anything', async () => {
  await expect(start([], { NEXTAUTH_SECRET: 'x'.repeat(32) })).rejects.toThrow(
    [
      'DATABASE_URL is missing.',
      'NEXTAUTH_URL is missing.',
      'CIVITAS_FIELD_KEY is missing.',
      'CIVITAS_LOOKUP_KEY is missing.',
    ].join('\n'),
  )
})

test('a setting that is there and wrong is named at once too', async () => {
  const key = Buffer.alloc(32, 1).toString('base64')
  const settings = {
    DATABASE_URL: 'postgres://a@b/c',
    NEXTAUTH_URL: 'https://meridia.example',
    NEXTAUTH_SECRET: 'short',
    CIVITAS_FIELD_KEY: 'abc',
    CIVITAS_LOOKUP_KEY: key,
  }
  await expect(start([], settings)).rejects.toThrow(/NEXTAUTH_SECRET: [\s\S]*CIVITAS_FIELD_KEY: must be 32 bytes/)
})

test('a public nation is never begun anew by a flag', async () => {
  await expect(start(['--reset'], {})).rejects.toThrow('--reset is for a local nation')
})

test('settings reach the programs, and nothing else of the environment does', () => {
  const { settings } = readConfig([], {
    CIVITAS_L1_SERVER_RPC_URLS: 'https://rpc.example',
    NEXTAUTH_URL: 'https://meridia.example',
    AWS_SECRET: 'not ours',
  })
  expect(settings).toEqual({
    CIVITAS_L1_SERVER_RPC_URLS: 'https://rpc.example',
    NEXTAUTH_URL: 'https://meridia.example',
  })
})
