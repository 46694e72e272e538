import { and, desc, eq, gt, or, sql } from 'drizzle-orm'
import { type Address, getAddress, type Hash, zeroAddress } from 'viem'
import type { Database } from '@/lib/store/database'
import { transfers } from '@/lib/store/indexed'

/** Money that came into an account or left it. `amount` is never negative; `direction` says which way it went. */
export type Movement = {
  id: string
  hash: Hash
  direction: 'in' | 'out'
  /** The other account; undefined when the money was issued or destroyed. */
  counterparty: Address | undefined
  amount: bigint
  /** Unix seconds. */
  timestamp: number
}

export type MovementPage = {
  movements: Movement[]
  /** What to give as `before` to go on; undefined when nothing is older. */
  older: string | undefined
}

/**
 * Lists what came into an account and left it, newest first, one page at a time.
 *
 * A page keeps its place while new movements arrive. A `before` that is no place gives the newest page.
 */
export async function listMovements(
  db: Database,
  { chainId, account, limit = 20, before }: { chainId: number; account: Address; limit?: number; before?: string },
): Promise<MovementPage> {
  const own = account.toLowerCase() as Address
  const place = parsePlace(before)
  const rows = await db
    .select()
    .from(transfers)
    .where(
      and(
        eq(transfers.chainId, chainId),
        or(eq(transfers.sender, own), eq(transfers.recipient, own)),
        // Anybody can move nothing out of an account: that is no movement of its holder.
        gt(transfers.amount, 0n),
        place && sql`(${transfers.blockNumber}, ${transfers.logIndex}) < (${place.block}, ${place.logIndex})`,
      ),
    )
    .orderBy(desc(transfers.blockNumber), desc(transfers.logIndex))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const movements = page.map(({ id, hash, sender, recipient, amount, timestamp }): Movement => {
    const direction = sender === own ? 'out' : 'in'
    const other = direction === 'out' ? recipient : sender
    const counterparty = other === zeroAddress ? undefined : getAddress(other)
    return { id, hash, direction, counterparty, amount, timestamp }
  })
  return { movements, older: rows.length > limit && last ? `${last.blockNumber}.${last.logIndex}` : undefined }
}

function parsePlace(text: string | undefined): { block: number; logIndex: number } | undefined {
  const [, block, logIndex] = /^(\d{1,15})\.(\d{1,9})$/.exec(text ?? '') ?? []
  return block === undefined || logIndex === undefined
    ? undefined
    : { block: Number(block), logIndex: Number(logIndex) }
}
