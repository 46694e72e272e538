import fc from 'fast-check'
import { pad } from 'viem'
import { expect, test } from 'vitest'
import { type EvidenceStatement, toCanonicalJson, toEvidenceHash } from './to-evidence-hash'

const statement: EvidenceStatement = {
  act: 'money.request_issuance',
  actorPerson: pad('0xaa', { size: 32 }),
  actorAccount: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  authority: 'Currency Act, section 4',
  orderNumber: 'BM-2026-0017',
  statement: 'Wages of March',
  ruleVersion: 1,
  facts: { amount: '1000000', payee: '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc' },
}
const salt = pad('0x01', { size: 32 })

test('the hash is the same for ever', () => {
  expect(toEvidenceHash(statement, salt)).toMatchInlineSnapshot(
    `"0xf3e2673f417ce40bb070848a0b520cd240488480e7acad434ffdac89f923a047"`,
  )
})

test('the order of keys, the case of hex and the way an accent is typed do not change it', () => {
  const facts = { payee: statement.facts['payee'] ?? '', amount: '1000000' }
  const actorAccount = statement.actorAccount.toLowerCase() as `0x${string}`
  expect(toEvidenceHash({ ...statement, facts, actorAccount }, salt)).toBe(toEvidenceHash(statement, salt))
  expect(toEvidenceHash({ ...statement, statement: 'e\u0301' }, salt)).toBe(
    toEvidenceHash({ ...statement, statement: '\u00e9' }, salt),
  )
})

test('every other change of any field, a fact or the salt changes it', () => {
  const hashes = [
    toEvidenceHash(statement, salt),
    toEvidenceHash(statement, pad('0x02', { size: 32 })),
    ...Object.keys(statement)
      .filter((key) => key !== 'facts' && key !== 'ruleVersion')
      .map((key) => toEvidenceHash({ ...statement, [key]: '0xbb' }, salt)),
    toEvidenceHash({ ...statement, ruleVersion: 2 }, salt),
    toEvidenceHash({ ...statement, facts: { ...statement.facts, amount: '1000001' } }, salt),
    toEvidenceHash({ ...statement, facts: {} }, salt),
  ]
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('canonical JSON says what was put in, so two different records never share it', () => {
  const ascii = fc.string({ unit: 'binary-ascii' })
  fc.assert(
    fc.property(fc.dictionary(ascii, ascii, { noNullPrototype: true }), (facts) => {
      expect(JSON.parse(toCanonicalJson({ facts, act: 'a', rules: 1 }))).toEqual({ facts, act: 'a', rules: 1 })
    }),
  )
})
