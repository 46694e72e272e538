import { and, eq } from 'drizzle-orm'
import type { Hex } from 'viem'
import { z } from 'zod'
import type { FieldKeys } from '@/lib/people/keys'
import { unseal } from '@/lib/people/unseal'
import type { Database } from '@/lib/store/database'
import { drafts } from '@/lib/store/schema/documents'
import type { DocumentAct } from './document-rules'
import { placeOfDraft } from './places'

export type DocumentDraft = {
  id: string
  act: DocumentAct
  values: Record<string, string>
  documentId: string | undefined
}

const typed = z.record(z.string(), z.string())

/** Gives a form as it stood to the officer who filled it in, and undefined to everybody else. */
export async function getDraft(
  db: Database,
  keys: FieldKeys,
  { id, person }: { id: string; person: Hex },
): Promise<DocumentDraft | undefined> {
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.person, person)))
  if (!row) return undefined
  const values = typed.parse(JSON.parse(unseal(keys, { sealed: row.values, place: placeOfDraft(id) })))
  return { id, act: row.act, values, documentId: row.documentId ?? undefined }
}
