import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { issuances, wallets } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import { persons } from '@/lib/store/schema/people'
import { type Issuance, type IssuanceState, inStates, toIssuance } from './list-issuances'

/** An issuance in the queue. `order` is undefined when no evidence record about this very request is kept here. */
export type QueuedIssuance = Issuance & { order: string | undefined }

export type IssuancePage = {
  issuances: QueuedIssuance[]
  /** What to give as `before` to go on; undefined when nothing is older. */
  older: string | undefined
}

/**
 * Finds issuances in some states, newest request first, one page at a time, each with its order number.
 *
 * `search` is part of an order number, the beginning of a receipt's reference or of the payee's account, or part of the
 * payee's name as officers read it: "Leila M.". Nobody finds more of a name by it than the queue shows.
 *
 * A page keeps its place while new requests arrive. A `before` that is no place gives the newest page.
 *
 * @param now Unix seconds, to tell an open issuance from an expired one.
 */
export async function findIssuances(
  db: Database,
  {
    chainId,
    states,
    now,
    search = '',
    before,
    limit = 50,
  }: {
    chainId: number
    states: readonly IssuanceState[]
    now: number
    search?: string | undefined
    before?: string | undefined
    limit?: number
  },
): Promise<IssuancePage> {
  const place = parsePlace(before)
  const rows = await db
    .select({ issuance: issuances, order: records.orderNumber })
    .from(issuances)
    .leftJoin(
      records,
      // INVARIANT: no order stands beside a request that it is not about, should a maker have signed with a hash that is not its.
      and(
        eq(records.hash, issuances.evidence),
        eq(records.act, 'money.request_issuance'),
        eq(sql`lower(${records.facts}->>'payee')`, issuances.payee),
        eq(sql`${records.facts}->>'amount'`, sql`${issuances.amount}::text`),
      ),
    )
    .leftJoin(wallets, and(eq(wallets.chainId, issuances.chainId), eq(wallets.address, issuances.payee)))
    .leftJoin(persons, eq(persons.personId, wallets.personId))
    .where(
      and(
        eq(issuances.chainId, chainId),
        inStates(states, now),
        matches(search.trim()),
        place &&
          or(
            sql`${issuances.requestedAt} < ${place.requestedAt}`,
            sql`(${issuances.requestedAt} = ${place.requestedAt} and ${issuances.id} > ${place.id})`,
          ),
      ),
    )
    .orderBy(desc(issuances.requestedAt), asc(issuances.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)?.issuance
  return {
    issuances: page.map(({ issuance, order }) => ({ ...toIssuance(issuance, now), order: order ?? undefined })),
    older: rows.length > limit && last ? `${last.requestedAt}.${last.id}` : undefined,
  }
}

function matches(search: string): SQL | undefined {
  if (search === '') return undefined
  const words = toPattern(search.toLowerCase())
  const found: (SQL | undefined)[] = [
    sql`lower(${records.orderNumber}) like ${`%${words}%`}`,
    sql`lower(${persons.givenName} || ' ' || left(${persons.familyName}, 1) || '.') like ${`%${words}%`}`,
  ]
  // A reference is read out in groups, "7F3A-91C2-04BD"; an account and a hash begin with 0x.
  const digits = search.replaceAll(/[\s-]/g, '').replace(/^0x/i, '').toLowerCase()
  if (/^[0-9a-f]{4,64}$/.test(digits)) {
    const start = `0x${digits}%`
    const { payee, id, requestHash, approveHash, executeHash, closeHash } = issuances
    for (const column of [payee, id, requestHash, approveHash, executeHash, closeHash])
      found.push(sql`${column} like ${start}`)
  }
  return or(...found)
}

/** What a person types is looked for as it stands: `%` is a percent sign. */
function toPattern(text: string): string {
  return text.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)
}

function parsePlace(text: string | undefined): { requestedAt: number; id: string } | undefined {
  const [, requestedAt, id] = /^(\d{1,12})\.(0x[0-9a-f]{64})$/.exec(text ?? '') ?? []
  return requestedAt === undefined || id === undefined ? undefined : { requestedAt: Number(requestedAt), id }
}
