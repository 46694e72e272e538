import type { Address } from 'viem'
import { roleNames } from '@/lib/authority/roles'
import { demoKeys } from '@/lib/demo/keys'
import { demoPeople } from '@/lib/demo/people'
import type { RoleName } from '@/nation.config'

/** Gives the account of a demo key. */
export function demoAddress(slug: string): Address {
  const key = demoKeys.find((known) => known.slug === slug)
  if (!key) throw new Error(`There is no demo key "${slug}".`)
  return key.address
}

/** Who holds which office in the demo nation. The technical operator is a key of no person. */
export function demoOffices(): { roles: Record<RoleName, Address[]>; council: Address[] } {
  const keys = demoPeople.flatMap((person) => person.keys)
  const holders = (role: RoleName) => keys.filter((key) => key.roles.includes(role)).map((key) => demoAddress(key.slug))
  const roles = Object.fromEntries(roleNames.map((role) => [role, holders(role)])) as Record<RoleName, Address[]>
  return {
    roles: { ...roles, operator: [demoAddress('operator')] },
    council: demoPeople
      .filter((person) => person.isCouncilMember)
      .map((person) => demoAddress(person.keys[0]?.slug ?? '')),
  }
}
