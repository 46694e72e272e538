import type { MigrationMeta } from 'drizzle-orm/migrator'
import type pg from 'pg'
import { BackupNotOursError } from './errors'

type Applied = { hash: string; createdAt: number }

/** Gives the migrations that a database has had, oldest first. */
export async function listApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<{ hash: string; at: string }>(
    'select hash, created_at as at from drizzle.__drizzle_migrations order by created_at',
  )
  return rows.map(({ hash, at }) => ({ hash, createdAt: Number(at) }))
}

/**
 * Says how many of this version's migrations a backup's database had.
 *
 * Throws {@link BackupNotOursError} when they are others, or more: then the backup is of a newer version or another program.
 */
export function countOf(applied: readonly Applied[], migrations: readonly MigrationMeta[]): number {
  if (applied.length > migrations.length) {
    throw new BackupNotOursError({ reason: 'it was taken by a newer version. Restore it with that version' })
  }
  const isSame = applied.every(({ hash }, index) => hash === migrations[index]?.hash)
  if (!isSame)
    throw new BackupNotOursError({ reason: 'its tables were made by other migrations than those of this version' })
  return applied.length
}

/**
 * Applies migrations within a transaction that is open, and notes them where the usual way looks. The usual way has a
 * transaction of its own, which would end this one.
 */
export async function applyMigrations(client: pg.Client, migrations: readonly MigrationMeta[]): Promise<void> {
  await client.query('create schema if not exists drizzle')
  await client.query(
    'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  )
  for (const { sql, hash, folderMillis } of migrations) {
    for (const statement of sql) await client.query(statement)
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      hash,
      folderMillis,
    ])
  }
}
