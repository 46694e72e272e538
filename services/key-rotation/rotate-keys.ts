import { type SQL, sql } from 'drizzle-orm'
import { claimLookupKey } from '@/lib/people/claim-lookup-key'
import type { PeopleKeys } from '@/lib/people/keys'
import { seal } from '@/lib/people/seal'
import { toLookup } from '@/lib/people/to-lookup'
import { unseal } from '@/lib/people/unseal'
import type { Database } from '@/lib/store/database'
import { nationalIds, type SealedColumn, sealedColumns } from './sealed-columns'

export type Rotation = {
  /** Sealed texts that were opened, whether they were sealed anew or not. */
  opened: number
  resealed: number
  lookupsRewritten: number
}

const batchRows = 200

/**
 * Seals everything anew that is sealed with a key before, and rewrites what identity numbers are found by. Opens everything
 * else too, so that at the end every sealed text is known to open with the keys of now.
 *
 * Goes batch by batch, each a transaction of its own, and may be killed and begun again at any moment: what is done is passed
 * over. Meanwhile portals that have both keys read and write as usual.
 *
 * Throws SealKeyMissingError or SealBrokenError for a text that none of the keys opens, and RegisterKeysOutdatedError when the
 * register is kept under a lookup key that is neither the one of now nor the one before.
 */
export async function rotateKeys(db: Database, keys: PeopleKeys): Promise<Rotation> {
  // From here on nobody who has only the keys before enters a person, so none can be entered behind our back.
  await db.transaction((transaction) => claimLookupKey(transaction, keys))
  const rotation: Rotation = { opened: 0, resealed: 0, lookupsRewritten: 0 }
  for (const column of sealedColumns) {
    await inBatches(db, column, async (transaction, rows) => {
      for (const { id, name, sealed } of rows) {
        const place = column.placeOf(name)
        const text = unseal(keys.field, { sealed, place })
        rotation.opened += 1
        if (sealed.startsWith(`v${keys.field.current}.`)) continue
        await write(transaction, column, id, column.column, seal(keys.field, { text, place }))
        rotation.resealed += 1
      }
    })
  }
  rotation.lookupsRewritten = await rewriteLookups(db, keys)
  return rotation
}

/** The number itself is sealed in the same row: what it is found by is made of it again. */
async function rewriteLookups(db: Database, keys: PeopleKeys): Promise<number> {
  let rewritten = 0
  await inBatches(db, nationalIds, async (transaction, rows) => {
    for (const { id, name, sealed } of rows) {
      const nationalId = unseal(keys.field, { sealed, place: nationalIds.placeOf(name) })
      const lookup = toLookup(keys.lookup, nationalId)
      const { rowCount } = await transaction.execute(
        sql`update people.persons set national_id_lookup = ${lookup} where id = ${id}::uuid and national_id_lookup <> ${lookup}`,
      )
      rewritten += rowCount ?? 0
    }
  })
  return rewritten
}

type Row = { id: string; name: string; sealed: string }

/** Gives all rows of a column, part by part, each part held until what is done with it is done. */
async function inBatches(
  db: Database,
  { table, id, name, column }: SealedColumn,
  work: (transaction: Database, rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  let after: string | undefined
  for (;;) {
    const from: SQL = after === undefined ? sql`true` : sql`${sql.identifier(id)}::text > ${after}`
    const rows = await db.transaction(async (transaction) => {
      const { rows } = await transaction.execute<Row>(
        sql`select ${sql.identifier(id)}::text as id, ${sql.identifier(name)} as name, ${sql.identifier(column)} as sealed
            from ${tableName(table)} where ${from} order by ${sql.identifier(id)}::text limit ${batchRows} for update`,
      )
      await work(transaction, rows)
      return rows
    })
    after = rows.at(-1)?.id
    if (after === undefined) return
  }
}

async function write(
  transaction: Database,
  { table, id: idColumn }: SealedColumn,
  id: string,
  column: string,
  value: string,
): Promise<void> {
  await transaction.execute(
    sql`update ${tableName(table)} set ${sql.identifier(column)} = ${value} where ${sql.identifier(idColumn)}::text = ${id}`,
  )
}

function tableName(table: string): SQL {
  return sql.join(
    table.split('.').map((part) => sql.identifier(part)),
    sql.raw('.'),
  )
}
