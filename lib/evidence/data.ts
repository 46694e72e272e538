import 'server-only'
import type { Hash } from 'viem'
import { getOfficer } from '@/lib/auth/get-officer'
import { serverDatabase } from '@/lib/store/server-database'
import { getOwnRecord as readOwnRecord } from './get-own-record'
import { type EvidenceRecord, getRecord } from './get-record'

/** Gives an officer a record of their own by its id. Throws when no officer is signed in. */
export async function getOwnRecord(id: string): Promise<EvidenceRecord | undefined> {
  const { personId } = await getOfficer()
  return readOwnRecord(serverDatabase(), { id, person: personId })
}

/** Gives an officer the record behind a hash that an act on chain carries. Throws when no officer is signed in. */
export async function getRecordByHash(hash: Hash): Promise<EvidenceRecord | undefined> {
  await getOfficer()
  return getRecord(serverDatabase(), { hash })
}
