import { spawn } from 'node:child_process'
import { eq, sql } from 'drizzle-orm'
import { type Hex, pad } from 'viem'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeOfDocument, placeOfDraft } from '@/lib/documents/places'
import { enrolPerson, placeOf } from '@/lib/people/enrol-person'
import { PersonEnteredAlreadyError, RegisterKeysOutdatedError, SealKeyMissingError } from '@/lib/people/errors'
import { type PeopleKeys, toPeopleKeys } from '@/lib/people/keys'
import { seal } from '@/lib/people/seal'
import { unseal } from '@/lib/people/unseal'
import { createDatabase } from '@/lib/store/database'
import { persons } from '@/lib/store/schema/people'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { rotateKeys } from './rotate-keys'

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const before = { fieldKey: keyOf(1), lookupKey: keyOf(2) }
const during = { fieldKey: keyOf(3), lookupKey: keyOf(4), fieldKeyPrevious: keyOf(1), lookupKeyPrevious: keyOf(2) }
const after = { fieldKey: keyOf(3), lookupKey: keyOf(4) }

let store: TestDatabase

beforeEach(async () => {
  store = await createTestDatabase()
})

afterEach(() => store.drop())

const personId = (number: number): Hex => pad(`0x${number.toString(16).padStart(4, '0')}`, { size: 32 })
const person = (number: number) => ({
  personId: personId(number),
  givenName: 'Leila',
  familyName: 'Mansour',
  nationalId: `MD-1968-${number}`,
  birthDate: '1968-06-16',
})

async function enrol(keys: PeopleKeys, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) await enrolPerson(store.db, keys, person(number))
}

/** How many entries these keys open, of how many. */
async function countReadable({ field }: PeopleKeys): Promise<[readable: number, all: number]> {
  const rows = await store.db.select().from(persons)
  const readable = rows.filter((row) => {
    try {
      unseal(field, { sealed: row.birthDateSealed, place: placeOf(row.personId, 'birth_date') })
      return unseal(field, { sealed: row.nationalIdSealed, place: placeOf(row.personId, 'national_id') }) !== ''
    } catch (error) {
      if (error instanceof SealKeyMissingError) return false
      throw error
    }
  })
  return [readable.length, rows.length]
}

test('everything sealed is readable before, during and after a change of keys', async () => {
  await enrol(toPeopleKeys(before), 1, 5)
  const keys = toPeopleKeys(during)
  expect(await countReadable(keys)).toEqual([5, 5])
  await enrol(keys, 6, 7)
  expect(await countReadable(keys)).toEqual([7, 7])
  expect(await rotateKeys(store.db, keys)).toEqual({ opened: 14, resealed: 10, lookupsRewritten: 5 })
  expect(await countReadable(toPeopleKeys(after))).toEqual([7, 7])
  expect(await countReadable(toPeopleKeys(before))).toEqual([0, 7])
  // Again changes nothing.
  const rows = await store.db.select().from(persons)
  expect(await rotateKeys(store.db, keys)).toEqual({ opened: 14, resealed: 0, lookupsRewritten: 0 })
  expect(await rotateKeys(store.db, toPeopleKeys(after))).toEqual({ opened: 14, resealed: 0, lookupsRewritten: 0 })
  expect(await store.db.select().from(persons)).toEqual(rows)
})

test('nobody can be entered twice before, during or after a change of keys', async () => {
  await enrol(toPeopleKeys(before), 1, 2)
  const keys = toPeopleKeys(during)
  const twice = { ...person(1), personId: personId(99) }
  await expect(enrolPerson(store.db, keys, twice)).rejects.toThrow(PersonEnteredAlreadyError)
  await enrol(keys, 1, 1)
  await enrol(keys, 3, 3)
  await rotateKeys(store.db, keys)
  for (const settings of [during, after]) {
    for (const number of [1, 2, 3]) {
      const again = { ...person(number), personId: personId(90 + number) }
      await expect(enrolPerson(store.db, toPeopleKeys(settings), again)).rejects.toThrow(PersonEnteredAlreadyError)
    }
  }
  expect(await store.db.select().from(persons)).toHaveLength(3)
})

test('from the first look of somebody with new keys on, whoever has only the old ones enters nobody', async () => {
  await enrol(toPeopleKeys(before), 1, 1)
  await enrol(toPeopleKeys(during), 2, 2)
  await expect(enrolPerson(store.db, toPeopleKeys(before), { ...person(2), personId: personId(99) })).rejects.toThrow(
    RegisterKeysOutdatedError,
  )
  await expect(enrolPerson(store.db, toPeopleKeys(before), person(3))).rejects.toThrow(RegisterKeysOutdatedError)
})

test('two who enter one person at once under old and new keys make one entry', async () => {
  const old = createDatabase(store.url)
  await enrol(toPeopleKeys(before), 1, 1)
  const results = await Promise.allSettled([
    enrolPerson(old, toPeopleKeys(before), { ...person(2), personId: personId(98) }),
    enrolPerson(store.db, toPeopleKeys(during), { ...person(2), personId: personId(99) }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await store.db.select().from(persons)).toHaveLength(2)
  await old.$client.end()
})

test('documents and drafts are sealed anew too', async () => {
  const [old, keys] = [toPeopleKeys(before), toPeopleKeys(during)]
  const envelope = seal(old.field, { text: 'its key', place: placeOfDocument('d1') })
  const values = seal(old.field, { text: '{}', place: placeOfDraft('f1') })
  await store.db.execute(sql`insert into documents.files (id, act, person, account, type, size_bytes, hash, envelope, sealed)
    values ('d1', 'act', '0x01', '0xa', 'application/pdf', 1, '0x', ${envelope}, '\\x00')`)
  await store.db.execute(
    sql`insert into documents.drafts (id, act, person, values) values ('f1', 'act', '0x01', ${values})`,
  )
  expect(await rotateKeys(store.db, keys)).toMatchObject({ opened: 2, resealed: 2 })
  const { field } = toPeopleKeys(after)
  const files = await store.db.execute<{ envelope: string }>(sql`select envelope from documents.files`)
  expect(unseal(field, { sealed: files.rows[0]?.envelope ?? '', place: placeOfDocument('d1') })).toBe('its key')
  const drafts = await store.db.execute<{ values: string }>(sql`select values from documents.drafts`)
  expect(unseal(field, { sealed: drafts.rows[0]?.values ?? '', place: placeOfDraft('f1') })).toBe('{}')
})

test('a change of keys that is killed half-way leaves everything readable, and goes on when it is begun again', async () => {
  await enrol(toPeopleKeys(before), 1, 205)
  const keys = toPeopleKeys(during)
  const [last] = await store.db.select({ id: persons.id }).from(persons).orderBy(sql`${persons.id}::text desc`).limit(1)
  // Somebody holds an entry of the second batch, so the first is done and the second waits.
  const holder = createDatabase(store.url)
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const holding = holder.transaction(async (transaction) => {
    await transaction
      .select()
      .from(persons)
      .where(eq(persons.id, last?.id ?? ''))
      .for('update')
    await held
  })
  const program = spawn(
    process.execPath,
    ['--import', 'tsx', new URL('./testing/rotate.fixture.ts', import.meta.url).pathname],
    {
      stdio: ['pipe', 'ignore', 'inherit'],
    },
  )
  const ended = new Promise((resolve) => program.once('close', resolve))
  program.stdin.end(JSON.stringify({ databaseUrl: store.url, settings: during }))
  const isHalfWay = async () => {
    const { rows } = await store.db.execute<{ count: number }>(
      sql`select count(*)::int as count from people.persons where national_id_sealed like ${`v${keys.field.current}.%`}`,
    )
    return rows[0]?.count
  }
  await expect.poll(isHalfWay, { timeout: 20_000 }).toBe(200)
  program.kill('SIGKILL')
  await ended
  release()
  await holding
  await holder.$client.end()

  expect(await countReadable(keys)).toEqual([205, 205])
  await expect(enrolPerson(store.db, keys, { ...person(205), personId: personId(999) })).rejects.toThrow(
    PersonEnteredAlreadyError,
  )
  expect(await rotateKeys(store.db, keys)).toEqual({ opened: 410, resealed: 210, lookupsRewritten: 205 })
  expect(await countReadable(toPeopleKeys(after))).toEqual([205, 205])
})

test('a text that no key opens stops the change with its name, and nothing is lost', async () => {
  await enrol(toPeopleKeys({ fieldKey: keyOf(8), lookupKey: keyOf(2) }), 1, 1)
  await expect(rotateKeys(store.db, toPeopleKeys(during))).rejects.toThrow(SealKeyMissingError)
  await expect(rotateKeys(store.db, toPeopleKeys({ fieldKey: keyOf(8), lookupKey: keyOf(7) }))).rejects.toThrow(
    RegisterKeysOutdatedError,
  )
  expect(await countReadable(toPeopleKeys({ fieldKey: keyOf(8), lookupKey: keyOf(2) }))).toEqual([1, 1])
})
