import { expect, test } from 'vitest'
import { pathTo } from './paths'

test('an address names its thing', () => {
  expect(pathTo.receipt('0xab')).toBe('/receipts/0xab')
  expect(pathTo.receipt('0xab', { intent: 'n_7-x', account: '0x12', nonce: 0 })).toBe(
    '/receipts/0xab?intent=n_7-x&from=0x12&nonce=0',
  )
  expect(pathTo.payment('n_7-x')).toBe('/money/pay/n_7-x')
  expect(pathTo.issuanceDecision('0x1', 'e')).toBe('/money/issuance/0x1/e')
})

test('what a person wrote cannot lead elsewhere', () => {
  expect(pathTo.issuance('../../staff?a#b')).toBe('/money/issuance/..%2F..%2Fstaff%3Fa%23b')
  const path = pathTo.payAmount({ to: '0x1', amount: '1.5', reference: 'rent & more #3' })
  const { pathname, searchParams, hash } = new URL(path, 'http://portal.invalid')
  expect([pathname, searchParams.get('reference'), searchParams.get('amount'), hash]).toEqual([
    '/money/pay/amount',
    'rent & more #3',
    '1.5',
    '',
  ])
})

test('what is not known is left out', () => {
  expect(pathTo.payAmount({ to: '0x1', amount: undefined, reference: '' })).toBe('/money/pay/amount?to=0x1')
  expect(pathTo.roleMissing(undefined)).toBe('/authority/role-missing')
})
