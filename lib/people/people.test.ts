import { type Address, type Hex, pad } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { wallets } from '@/lib/store/indexed'
import { persons } from '@/lib/store/schema/people'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { enrolPerson, type NewPerson, placeOf } from './enrol-person'
import { PersonEnteredAlreadyError } from './errors'
import { getNamesOf, mostNames } from './get-names-of'
import { getPersonByAccount } from './get-person-by-account'
import { toPeopleKeys } from './keys'
import { toLookup } from './to-lookup'
import { unseal } from './unseal'

const chainId = 31_338
const keys = toPeopleKeys({
  fieldKey: Buffer.alloc(32, 1).toString('base64'),
  lookupKey: Buffer.alloc(32, 2).toString('base64'),
})
const personId = (number: number): Hex => pad(`0x${number.toString(16).padStart(2, '0')}`, { size: 32 })
const account: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const second: Address = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC'
const leila: NewPerson = {
  personId: personId(1),
  givenName: 'Leila',
  familyName: 'Mansour',
  nationalId: 'MD-1968-388297',
  birthDate: '1968-06-16',
}

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())
beforeEach(async () => {
  await store.db.delete(persons)
  await store.db.delete(wallets)
})

async function bind(address: Address, person: Hex, boundAt = 1): Promise<void> {
  await store.db
    .insert(wallets)
    .values({ chainId, address: address.toLowerCase() as Address, personId: person, boundAt })
}

test('an entry keeps identity number and date of birth sealed, each for its own place', async () => {
  await enrolPerson(store.db, keys, leila)
  const [row] = await store.db.select().from(persons)
  expect(JSON.stringify(row)).not.toMatch(/388297|1968-06-16/)
  const sealed = { nationalId: row?.nationalIdSealed ?? '', birthDate: row?.birthDateSealed ?? '' }
  expect(unseal(keys.field, { sealed: sealed.nationalId, place: placeOf(leila.personId, 'national_id') })).toBe(
    leila.nationalId,
  )
  expect(unseal(keys.field, { sealed: sealed.birthDate, place: placeOf(leila.personId, 'birth_date') })).toBe(
    leila.birthDate,
  )
  expect(() =>
    unseal(keys.field, { sealed: sealed.birthDate, place: placeOf(leila.personId, 'national_id') }),
  ).toThrow()
})

test('entering the same person again changes nothing', async () => {
  await enrolPerson(store.db, keys, leila)
  const before = await store.db.select().from(persons)
  await enrolPerson(store.db, keys, leila)
  expect(await store.db.select().from(persons)).toEqual(before)
})

test('one identity number has one entry, however it is spelled', async () => {
  await enrolPerson(store.db, keys, leila)
  await expect(
    enrolPerson(store.db, keys, { ...leila, personId: personId(2), nationalId: 'md 1968 388297' }),
  ).rejects.toThrow(PersonEnteredAlreadyError)
  await expect(enrolPerson(store.db, keys, { ...leila, nationalId: 'MD-1999-000001' })).rejects.toThrow(
    PersonEnteredAlreadyError,
  )
  expect(await store.db.select().from(persons)).toHaveLength(1)
})

test('the lookup depends on the number and on the key', () => {
  const lookup = toLookup(keys.lookup, leila.nationalId)
  expect(lookup).toMatch(/^[0-9a-f]{64}$/)
  expect(toLookup(keys.lookup, 'MD-1968-388298')).not.toBe(lookup)
  expect(toLookup(Buffer.alloc(32, 3), leila.nationalId)).not.toBe(lookup)
})

test('a person is found by any spelling of a bound account, and by no other', async () => {
  await enrolPerson(store.db, keys, leila)
  await bind(account, leila.personId)
  const found = { personId: leila.personId, givenName: 'Leila', familyName: 'Mansour' }
  expect(await getPersonByAccount(store.db, { chainId, account })).toEqual(found)
  expect(await getPersonByAccount(store.db, { chainId, account: account.toLowerCase() as Address })).toEqual(found)
  expect(await getPersonByAccount(store.db, { chainId, account: second })).toBeUndefined()
  expect(await getPersonByAccount(store.db, { chainId: 1, account })).toBeUndefined()
})

test('names are given for the accounts that have one', async () => {
  await enrolPerson(store.db, keys, leila)
  await bind(account, leila.personId)
  const names = await getNamesOf(store.db, { chainId, accounts: [account, second, account] })
  expect([...names]).toEqual([[account.toLowerCase(), { givenName: 'Leila', familyName: 'Mansour' }]])
  expect(await getNamesOf(store.db, { chainId, accounts: [] })).toEqual(new Map())
})

test('two hundred names at once, and not one more', async () => {
  const accountOf = (number: number) => pad(`0x${number.toString(16).padStart(4, '0')}`, { size: 20 })
  const many = Array.from({ length: mostNames }, (_, number) => accountOf(number))
  expect(await getNamesOf(store.db, { chainId, accounts: [...many, ...many] })).toEqual(new Map())
  await expect(getNamesOf(store.db, { chainId, accounts: [...many, accountOf(mostNames)] })).rejects.toThrow(RangeError)
})
