import { join } from 'node:path'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'

/** Gives this version's migrations, oldest first. */
export function listMigrations(): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: join(import.meta.dirname, 'migrations') })
}

/** Gives the schemas that our migrations make, `auth` among them. Whatever else is in the database is somebody else's. */
export function listOwnSchemas(migrations: readonly MigrationMeta[] = listMigrations()): string[] {
  const statements = migrations.flatMap(({ sql }) => sql)
  return statements.flatMap((text) => /CREATE SCHEMA (?:IF NOT EXISTS )?"(\w+)"/i.exec(text)?.[1] ?? [])
}
