import { asc, eq } from 'drizzle-orm'
import { type Address, getAddress } from 'viem'
import type { Database } from '@/lib/store/database'
import { heads, roleMembers } from '@/lib/store/indexed'

/** That an account was given a role, as the authority announced it. Times are Unix seconds. */
export type RecordedMember = { roleId: bigint; account: Address; since: number; delaySeconds: number }

export type RecordedMembers = {
  members: RecordedMember[]
  /** The block up to which the records go; undefined before the first. */
  asOf: { block: number; timestamp: number } | undefined
}

/** Lists who holds which role on a chain by the records, in the order of the roles. */
export async function listRoleMembers(db: Database, { chainId }: { chainId: number }): Promise<RecordedMembers> {
  // One snapshot, so that the members are those of that block.
  return db.transaction(
    async (tx) => {
      const [asOf] = await tx
        .select({ block: heads.number, timestamp: heads.timestamp })
        .from(heads)
        .where(eq(heads.chainId, chainId))
      const rows = await tx
        .select({
          roleId: roleMembers.roleId,
          account: roleMembers.account,
          since: roleMembers.since,
          delaySeconds: roleMembers.delaySeconds,
        })
        .from(roleMembers)
        .where(eq(roleMembers.chainId, chainId))
        .orderBy(asc(roleMembers.roleId), asc(roleMembers.since), asc(roleMembers.account))
      return { members: rows.map((row) => ({ ...row, account: getAddress(row.account) })), asOf }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
