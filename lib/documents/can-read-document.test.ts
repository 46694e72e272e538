import { pad } from 'viem'
import { expect, test } from 'vitest'
import type { RoleName } from '@/nation.config'
import { canReadDocument } from './can-read-document'

const maker = pad('0x01', { size: 32 })
const other = pad('0x02', { size: 32 })

test.each<[reader: string, person: typeof maker, roles: RoleName[], isUsed: boolean, may: boolean]>([
  ['its maker, before any record names it', maker, ['maker'], false, true],
  ['its maker afterwards', maker, ['maker'], true, true],
  ['its maker who is none any more', maker, ['registrar'], true, false],
  ['another maker', other, ['maker'], true, false],
  ['a checker', other, ['checker'], true, true],
  ['a treasurer', other, ['treasurer'], true, true],
  ['an auditor', other, ['auditor'], true, true],
  ['a checker, before any record names it', other, ['checker'], false, false],
  ['a registrar', other, ['registrar'], true, false],
  ['compliance', other, ['compliance'], true, false],
  ['a member of the council', other, ['council', 'guardian', 'operator'], true, false],
  ['a citizen', other, [], true, false],
])('%s', (_, personId, roles, isUsed, may) => {
  const document = { act: 'money.request_issuance' as const, person: maker, isUsed }
  expect(canReadDocument({ personId, roles: new Set(roles) }, document)).toBe(may)
})
