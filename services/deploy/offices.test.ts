import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zeroAddress } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoKeys } from '@/lib/demo/keys'
import { readOffices } from './offices'
import { addressAt, officers } from './testing/public-nation'

const given = {
  nation: { kind: 'public', council: { threshold: 3, delaySeconds: 60 } },
  deployer: addressAt(0),
} as const

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offices-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(content: unknown, { asText = false }: { asText?: boolean } = {}) {
  const file = join(folder, 'offices.json')
  await writeFile(file, asText ? String(content) : JSON.stringify(content))
  return readOffices(file, given)
}

function withRoles(roles: object) {
  return { ...officers, roles: { ...officers.roles, ...roles } }
}

test('gives the offices as the file says', async () => {
  const { roles, council } = await read(officers)
  expect(council).toEqual(officers.council)
  expect(roles.maker).toEqual(officers.roles.maker)
})

test('the example that is shipped has every office, and cannot be used as it is', async () => {
  await expect(readOffices('contracts/offices.example.json', given)).rejects.toMatchObject({
    code: 'deploy.offices_refused',
    message: expect.not.stringContaining('nobody is'),
  })
})

const [demo] = demoKeys

test.each([
  ['no JSON', '{', 'the file is not JSON'],
  ['an unknown office', withRoles({ king: [addressAt(1)] }), 'king'],
  ['no maker', withRoles({ maker: [] }), 'nobody is maker; a nation needs at least one'],
  ['no registrar', withRoles({ registrar: undefined }), 'nobody is registrar'],
  ['no address', withRoles({ maker: ['0x12'] }), '"0x12" is no address'],
  [
    'a mistyped letter',
    withRoles({ maker: [addressAt(1).replace(/[A-F]/, (letter) => letter.toLowerCase())] }),
    'mistyped',
  ],
  ['the zero address', withRoles({ auditor: [zeroAddress] }), 'auditor: the zero address holds an office'],
  ['one named twice', withRoles({ maker: [addressAt(1), addressAt(1)] }), `maker: ${addressAt(1)} is named twice`],
  ['a maker who checks', withRoles({ checker: [addressAt(1)] }), `${addressAt(1)} is maker and checker`],
  ['the deployer', withRoles({ auditor: [addressAt(0)] }), 'is the deployer, who must hold nothing'],
  ['a published key', withRoles({ auditor: [demo?.address] }), 'is published with this software'],
  ['a small council', { ...officers, council: [addressAt(4), addressAt(5)] }, 'asks for 3 of them'],
])('refuses %s', async (_, content, sentence) => {
  await expect(read(content, { asText: typeof content === 'string' })).rejects.toMatchObject({
    code: 'deploy.offices_refused',
    message: expect.stringContaining(sentence),
  })
})
