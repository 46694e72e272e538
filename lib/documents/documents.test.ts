import { eq } from 'drizzle-orm'
import { type Address, type Hex, pad } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { toPeopleKeys } from '@/lib/people/keys'
import { drafts, files, reads } from '@/lib/store/schema/documents'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import type { RoleName } from '@/nation.config'
import { attachToDraft } from './attach-to-draft'
import { DocumentBrokenError, DocumentGoneError, DocumentRefusedError } from './errors'
import { getDocument } from './get-document'
import { getDraft } from './get-draft'
import { keepDocument } from './keep-document'
import { mostUnused } from './limits'
import { readDocument } from './read-document'
import { saveDraft } from './save-draft'
import { takeDocument } from './take-document'
import { samplePdf, samplePng } from './testing/samples'
import { toDocumentHash } from './to-document-hash'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const keys = toPeopleKeys({ fieldKey: key(1), lookupKey: key(2) }).field
const act = 'money.request_issuance' as const
const start = new Date('2026-03-01T12:00:00Z')
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
const account: Address = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'

const officer = (number: number, ...roles: RoleName[]) => ({
  personId: pad(`0x0${number}` as Hex, { size: 32 }),
  account,
  roles: new Set(roles),
})
const maker = officer(1, 'maker')
const checker = officer(2, 'checker')

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())
beforeEach(async () => {
  await store.db.delete(files)
  await store.db.delete(reads)
  await store.db.delete(drafts)
})

async function keep({ bytes = samplePdf(), name = 'order.pdf', by = maker, now = start } = {}): Promise<string> {
  const { id } = await keepDocument(store.db, keys, { act, officer: by, file: { bytes, name }, now })
  return id
}
const take = (id: string, person = maker.personId, now = start) => takeDocument(store.db, { id, act, person, now })
const read = (id: string, by = checker) => readDocument(store.db, keys, { id, officer: by, now: later(1) })
const ids = async () => (await store.db.select({ id: files.id }).from(files)).map(({ id }) => id)

test('a document comes back as it was handed in, and the database holds nothing readable of it', async () => {
  const bytes = samplePng()
  const id = await keep({ bytes, name: '../Secret plan.pdf' })
  expect(await getDocument(store.db, keys, { id })).toMatchObject({
    id,
    name: 'Secret plan.png',
    type: 'png',
    sizeBytes: bytes.length,
    hash: toDocumentHash(bytes),
    isUsed: false,
  })
  expect(await read(id, maker)).toEqual({ name: 'Secret plan.png', type: 'png', bytes })
  const [row] = await store.db.select().from(files)
  expect(row?.sealed.includes(Buffer.from('IHDR'))).toBe(false)
  expect(JSON.stringify(row)).not.toContain('Secret')
})

test('what is refused leaves nothing behind', async () => {
  await expect(keep({ bytes: Buffer.from('MZ a program'), name: 'order.pdf' })).rejects.toBeInstanceOf(
    DocumentRefusedError,
  )
  expect(await ids()).toEqual([])
})

test('an evidence record takes a document of its own officer, once or again, and no other', async () => {
  const id = await keep()
  const facts = { document: id, documentHash: toDocumentHash(samplePdf()) }
  expect(await take(id)).toEqual(facts)
  expect(await take(id)).toEqual(facts)
  await expect(take(id, checker.personId)).rejects.toBeInstanceOf(DocumentGoneError)
  await expect(take('none')).rejects.toBeInstanceOf(DocumentGoneError)
})

test('a record that is not opened takes no document', async () => {
  const id = await keep()
  const opening = store.db.transaction(async (tx) => {
    await takeDocument(tx, { id, act, person: maker.personId, now: start })
    throw new Error('The record cannot be opened.')
  })
  await expect(opening).rejects.toThrow('The record cannot be opened.')
  expect(await getDocument(store.db, keys, { id })).toMatchObject({ isUsed: false })
})

test('who decides reads it only after a record names it, and each reading is written down', async () => {
  const id = await keep()
  expect(await read(id)).toBeUndefined()
  await take(id)
  expect((await read(id))?.bytes).toEqual(samplePdf())
  expect(await read(id, officer(3, 'registrar'))).toBeUndefined()
  expect(await read(id, officer(4))).toBeUndefined()
  expect(await read('none')).toBeUndefined()
  expect(await store.db.select().from(reads)).toMatchObject([
    { documentId: id, person: checker.personId, account, readAt: later(1) },
  ])
})

test('a reading that cannot be written down gives nothing out', async () => {
  const id = await keep()
  await store.db.execute('alter table documents.reads rename to reads_elsewhere')
  await expect(read(id, maker)).rejects.toThrow()
  await store.db.execute('alter table documents.reads_elsewhere rename to reads')
})

test('a damaged document, and two that changed places, are told and not given out', async () => {
  const [first, second] = [await keep(), await keep({ bytes: samplePdf({ line: 'Another' }) })]
  const [row] = await store.db.select().from(files).where(eq(files.id, first))
  const { id: _, ...rest } = row ?? { id: first }
  await store.db.update(files).set(rest).where(eq(files.id, second))
  await expect(read(second, maker)).rejects.toBeInstanceOf(DocumentBrokenError)
  await store.db
    .update(files)
    .set({ sealed: Buffer.alloc(100) })
    .where(eq(files.id, first))
  await expect(read(first, maker)).rejects.toBeInstanceOf(DocumentBrokenError)
  expect(await store.db.select().from(reads)).toEqual([])
})

test('a day later the next upload deletes what no record named, and nothing else', async () => {
  const [unused, used] = [await keep(), await keep()]
  await take(used)
  const young = await keep({ by: officer(5, 'maker'), now: later(23) })
  expect(await ids()).toHaveLength(3)
  const last = await keep({ now: later(25) })
  expect((await ids()).toSorted()).toEqual([used, young, last].toSorted())
  await expect(take(unused)).rejects.toBeInstanceOf(DocumentGoneError)
})

test('of one officer only so many unused ones are kept, the newest', async () => {
  const others = await keep({ by: officer(5, 'maker') })
  const used = await keep()
  await take(used)
  const mine: string[] = []
  for (let hour = 0; hour < mostUnused + 2; hour += 1) mine.push(await keep({ now: later(hour / 100) }))
  expect((await ids()).toSorted()).toEqual([others, used, ...mine.slice(2)].toSorted())
})

test('a document that is taken while old ones are deleted stays', async () => {
  const id = await keep()
  const deleting = await store.db.transaction(async (tx) => {
    await takeDocument(tx, { id, act, person: maker.personId, now: later(25) })
    const other = keep({ now: later(25), by: officer(5, 'maker') })
    // The record is not opened before the deletion waits for the row that it took.
    for (let isWaiting = false; !isWaiting; ) {
      const { rowCount } = await store.db.execute(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      isWaiting = rowCount === 1
    }
    return { other }
  })
  await deleting.other
  expect(await ids()).toContain(id)
})

test('a form is kept as it was typed while a file is chosen, for its own officer, sealed, for a day', async () => {
  const values = { payee: '0x12', statement: 'Wages of March\n"quoted"' }
  const id = await saveDraft(store.db, keys, { act, person: maker.personId, values, documentId: undefined, now: start })
  expect(await getDraft(store.db, keys, { id, person: maker.personId })).toEqual({
    id,
    act,
    values,
    documentId: undefined,
  })
  expect(await getDraft(store.db, keys, { id, person: checker.personId })).toBeUndefined()
  await attachToDraft(store.db, { id, person: checker.personId, documentId: 'foreign' })
  await attachToDraft(store.db, { id, person: maker.personId, documentId: 'own' })
  expect(await getDraft(store.db, keys, { id, person: maker.personId })).toMatchObject({ documentId: 'own' })
  expect(JSON.stringify(await store.db.select().from(drafts))).not.toContain('Wages')
  await saveDraft(store.db, keys, { act, person: checker.personId, values, documentId: undefined, now: later(25) })
  expect(await getDraft(store.db, keys, { id, person: maker.personId })).toBeUndefined()
})
