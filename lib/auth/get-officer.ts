import 'server-only'
import { cache } from 'react'
import { getRoles } from '@/lib/authority/get-roles'
import { serverClient } from '@/lib/chain/server-client'
import type { RoleName } from '@/nation.config'
import { RoleMissingError } from './errors'
import { type Citizen, getCitizen } from './get-citizen'

/** A person on the register whose account holds at least one role now. */
export type Officer = Citizen & { roles: ReadonlySet<RoleName> }

/**
 * Gives the officer who is signed in, with their roles read from the chain at this request.
 *
 * Throws {@link RoleMissingError} when the account holds no role, and what {@link getCitizen} throws.
 */
export const getOfficer = cache(async (): Promise<Officer> => {
  const citizen = await getCitizen()
  const roles = await getRoles(serverClient(), { account: citizen.account })
  if (roles.size === 0) throw new RoleMissingError({ account: citizen.account, role: 'any' })
  return { ...citizen, roles }
})

/** Gives the officer when they hold the role. Throws {@link RoleMissingError} otherwise. */
export async function getOfficerWith(role: RoleName): Promise<Officer> {
  const officer = await getOfficer()
  if (!officer.roles.has(role)) throw new RoleMissingError({ account: officer.account, role })
  return officer
}
