import type { ChainClient } from '@/lib/chain/client'
import type { DeploymentRecord } from '@/lib/chain/deployment-record'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import type { Database } from '@/lib/store/database'
import { isStoreNotIndexed, isStoreUnreachable, toStoreError } from '@/lib/store/to-store-error'
import { type Access, compareHolder, type Difference } from './compare-holder'
import { getKeysOnChain, type KeysOnChain } from './get-keys-on-chain'
import { listRoleMembers, type RecordedMember } from './list-role-members'

/** Who holds a role, by the records and by the chain. */
export type Holder = RecordedMember & {
  /** What the chain says; undefined while it does not answer. */
  access: Access | undefined
  differences: readonly Difference[]
}

/** Who holds which key of the nation on one chain. */
export type Keys = {
  record: DeploymentRecord
  /** Undefined while the records cannot be read: then nobody knows whom to ask the chain about. */
  holders: readonly Holder[] | undefined
  recordedAsOf: { block: number; timestamp: number } | undefined
  /** Undefined while the chain does not answer. */
  chain: KeysOnChain | undefined
}

/**
 * Gives who holds which key on a chain: holders as the records list them, each checked against the chain, and what only
 * the chain says. What cannot be asked at this moment is undefined, and the rest is given.
 */
export async function getKeys(
  db: Database,
  client: ChainClient,
  { record }: { record: DeploymentRecord },
): Promise<Keys> {
  const recorded = await listRoleMembers(db, { chainId: record.chainId }).catch(unlessOutage)
  const members = recorded?.members ?? []
  const chain = await getKeysOnChain(client, { record, members }).catch((error: unknown) => {
    if (isUnreachable(error)) return undefined
    throw error
  })
  const holders = members.map((member, index): Holder => {
    const access = chain?.access[index]
    return { ...member, access, differences: access ? compareHolder(member, access) : [] }
  })
  return {
    record,
    holders: recorded && holders,
    recordedAsOf: recorded?.asOf,
    chain,
  }
}

function unlessOutage(error: unknown): undefined {
  if (!isStoreUnreachable(error) && !isStoreNotIndexed(error)) throw toStoreError(error)
}
