import { eq } from 'drizzle-orm'
import type { FieldKeys } from '@/lib/people/keys'
import type { Database } from '@/lib/store/database'
import { files } from '@/lib/store/schema/documents'
import { openEnvelope } from './open-envelope'
import type { DocumentFacts } from './seal-document'

/** A document as lists and pages show it, without its bytes. */
export type DocumentSummary = DocumentFacts & { name: string; isUsed: boolean }

const { id, act, person, type, sizeBytes, hash, envelope, usedAt } = files

/** Gives a document by its id, or undefined. Whether somebody may see it is for the caller to ask. Throws DocumentBrokenError. */
export async function getDocument(
  db: Database,
  keys: FieldKeys,
  { id: wanted }: { id: string },
): Promise<DocumentSummary | undefined> {
  const [row] = await db
    .select({ id, act, person, type, sizeBytes, hash, envelope, usedAt })
    .from(files)
    .where(eq(id, wanted))
  if (!row) return undefined
  const { envelope: closed, usedAt: used, ...facts } = row
  const { name } = openEnvelope(keys, { ...facts, envelope: closed })
  return { ...facts, name, isUsed: used !== null }
}
