import 'server-only'
import { redirect } from 'next/navigation'
import { paths } from '@/lib/nation/paths'
import { NotACitizenError } from './errors'
import { type Citizen, getCitizen } from './get-citizen'
import { requireSession } from './require-session'

/** Gives the citizen a page is for, or sends the reader where they can become one. */
export async function requireCitizen(next: string): Promise<Citizen> {
  await requireSession(next)
  try {
    return await getCitizen()
  } catch (error) {
    if (error instanceof NotACitizenError) redirect(paths.notRegistered)
    throw error
  }
}
