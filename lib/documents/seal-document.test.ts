import { pad } from 'viem'
import { expect, test } from 'vitest'
import { SealKeyMissingError } from '@/lib/people/errors'
import { toPeopleKeys } from '@/lib/people/keys'
import { seal } from '@/lib/people/seal'
import { unseal } from '@/lib/people/unseal'
import { DocumentBrokenError } from './errors'
import { placeOfDocument } from './places'
import { type DocumentFacts, sealDocument } from './seal-document'
import { samplePdf } from './testing/samples'
import { toDocumentHash } from './to-document-hash'
import { unsealDocument } from './unseal-document'

const base64 = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const keysOf = (fieldKey: string, fieldKeyPrevious?: string) =>
  toPeopleKeys({ fieldKey, fieldKeyPrevious, lookupKey: base64(9) }).field
const keys = keysOf(base64(1))
const bytes = samplePdf()
const name = 'أمر 114.pdf'

function factsOf(id: string, file = bytes): DocumentFacts {
  return {
    id,
    act: 'money.request_issuance',
    person: pad('0x01', { size: 32 }),
    type: 'pdf',
    sizeBytes: file.length,
    hash: toDocumentHash(file),
  }
}
const facts = factsOf('first')
const sealed = sealDocument(keys, { ...facts, bytes, name })

test('a sealed document opens as it was, under its name', () => {
  expect(unsealDocument(keys, { ...facts, ...sealed })).toEqual({ name, bytes })
})

test('neither its text nor its name can be read without the key, and no two seals are alike', () => {
  const whole = Buffer.concat([sealed.sealed, Buffer.from(sealed.envelope)]).toString('latin1')
  expect(whole).not.toMatch(/%PDF|Order|114/)
  const again = sealDocument(keys, { ...facts, bytes, name })
  expect(again.sealed.equals(sealed.sealed)).toBe(false)
  expect(again.envelope).not.toBe(sealed.envelope)
})

test('one changed byte anywhere is found out', () => {
  for (const at of [0, 11, 12, 27, 28, sealed.sealed.length - 1]) {
    const changed = Buffer.from(sealed.sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(() => unsealDocument(keys, { ...facts, ...sealed, sealed: changed })).toThrow(DocumentBrokenError)
  }
  for (const cut of [0, 12, 28, sealed.sealed.length - 1]) {
    const short = sealed.sealed.subarray(0, cut)
    expect(() => unsealDocument(keys, { ...facts, ...sealed, sealed: short })).toThrow(DocumentBrokenError)
  }
  const envelope = sealed.envelope.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))
  expect(() => unsealDocument(keys, { ...facts, ...sealed, envelope })).toThrow(DocumentBrokenError)
})

test('what a row says of a document cannot be changed', () => {
  const changes: Partial<DocumentFacts>[] = [
    { id: 'second' },
    { type: 'png' },
    { sizeBytes: bytes.length - 1 },
    { person: pad('0x02', { size: 32 }) },
    { hash: pad('0x03', { size: 32 }) },
  ]
  for (const change of changes) {
    expect(() => unsealDocument(keys, { ...facts, ...change, ...sealed })).toThrow(DocumentBrokenError)
  }
})

test('two documents cannot change places, wholly or in part', () => {
  const file = samplePdf({ line: 'Another order' })
  const others = factsOf('second', file)
  const other = sealDocument(keys, { ...others, bytes: file, name })
  expect(() => unsealDocument(keys, { ...facts, ...other })).toThrow(DocumentBrokenError)
  expect(() => unsealDocument(keys, { ...others, ...sealed })).toThrow(DocumentBrokenError)
  expect(() => unsealDocument(keys, { ...facts, ...sealed, sealed: other.sealed })).toThrow(DocumentBrokenError)
  expect(() => unsealDocument(keys, { ...facts, ...sealed, envelope: other.envelope })).toThrow(DocumentBrokenError)
  // The same file handed in twice: the same hash, and still not the same document.
  const twice = sealDocument(keys, { ...factsOf('third'), bytes, name })
  expect(() => unsealDocument(keys, { ...facts, ...sealed, sealed: twice.sealed })).toThrow(DocumentBrokenError)
})

test('another key does not open it, and that is not told as damage', () => {
  expect(() => unsealDocument(keysOf(base64(2)), { ...facts, ...sealed })).toThrow(SealKeyMissingError)
})

test('while keys are changed both open it, and a new envelope is all that the new key needs', () => {
  const both = keysOf(base64(2), base64(1))
  expect(unsealDocument(both, { ...facts, ...sealed }).bytes).toEqual(bytes)
  const place = placeOfDocument(facts.id)
  const envelope = seal(both, { text: unseal(both, { sealed: sealed.envelope, place }), place })
  expect(unsealDocument(keysOf(base64(2)), { ...facts, ...sealed, envelope })).toEqual({ name, bytes })
})
