import 'server-only'
import { getOfficer } from '@/lib/auth/get-officer'
import { serverDatabase } from '@/lib/store/server-database'
import type { EvidenceRecord } from './evidence-record'
import { getOwnRecord as readOwnRecord } from './get-own-record'

/** Gives an officer a record of their own by its id. Throws when no officer is signed in. */
export async function getOwnRecord(id: string): Promise<EvidenceRecord | undefined> {
  const { personId } = await getOfficer()
  return readOwnRecord(serverDatabase(), { id, person: personId })
}
