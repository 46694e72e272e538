import 'server-only'
import type { Address } from 'viem'
import type { RoleName } from '@/nation.config'
import { demoAccounts } from './accounts'
import { demoPeople } from './people'

export type DemoAccount = {
  account: Address
  name: string
  roles: readonly RoleName[]
  isCouncilMember: boolean
  isSecondKey: boolean
}

/** Gives the demo people with their accounts, in the order of `people.ts`. Only a local nation has any. */
export function getDemoPeople(): readonly DemoAccount[] {
  return demoPeople.flatMap((person) =>
    person.keys.flatMap(({ slug, roles }, index) => {
      const account = demoAccounts[slug]
      const name = `${person.givenName} ${person.familyName}`
      return account ? [{ account, name, roles, isCouncilMember: person.isCouncilMember, isSecondKey: index > 0 }] : []
    }),
  )
}
