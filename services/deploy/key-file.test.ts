import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readKeyFile } from './key-file'

const key = generatePrivateKey()
let file: string

beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'key-')), 'key')
})

afterAll(() => rm(join(file, '..'), { recursive: true, force: true }))

async function write(text: string, mode = 0o600) {
  await writeFile(file, text)
  await chmod(file, mode)
}

test.each([key, `${key}\n`, key.slice(2)])('reads a key with or without 0x and line end', async (text) => {
  await write(text)
  expect((await readKeyFile(file)).address).toBe(privateKeyToAddress(key))
})

test.each([0o640, 0o604, 0o660])('refuses a file that others can read (mode %o)', async (mode) => {
  await write(key, mode)
  await expect(readKeyFile(file)).rejects.toMatchObject({
    code: 'deploy.key_file_refused',
    message: expect.stringContaining('chmod 600'),
  })
})

test.each(['', 'secret words', `${key}00`, `0x${'f'.repeat(64)}`])(
  'refuses what is no key without repeating it',
  async (text) => {
    await write(text)
    const error = await readKeyFile(file).catch((reason: Error) => reason)
    expect(error).toMatchObject({ code: 'deploy.key_file_refused' })
    const said = JSON.stringify(error, Object.getOwnPropertyNames(error))
    if (text !== '') expect(said).not.toContain(text)
  },
)
