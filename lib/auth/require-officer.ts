import 'server-only'
import { redirect } from 'next/navigation'
import { pathTo } from '@/lib/nation/paths'
import type { RoleName } from '@/nation.config'
import { RoleMissingError } from './errors'
import { getOfficer, getOfficerWith, type Officer } from './get-officer'
import { requireCitizen } from './require-citizen'

/** Gives the officer a staff page is for, or sends the reader to a page that says which role it needs. */
export async function requireOfficer(next: string, role?: RoleName): Promise<Officer> {
  await requireCitizen(next)
  try {
    return await (role ? getOfficerWith(role) : getOfficer())
  } catch (error) {
    if (error instanceof RoleMissingError) redirect(pathTo.roleMissing(role))
    throw error
  }
}
