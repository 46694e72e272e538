import { randomBytes } from 'node:crypto'
import { lt } from 'drizzle-orm'
import type { Hex } from 'viem'
import type { FieldKeys } from '@/lib/people/keys'
import { seal } from '@/lib/people/seal'
import type { Database } from '@/lib/store/database'
import { drafts } from '@/lib/store/schema/documents'
import type { DocumentAct } from './document-rules'
import { unusedSeconds } from './limits'
import { placeOfDraft } from './places'

type Draft = {
  act: DocumentAct
  person: Hex
  /** What was typed, as it was typed. */
  values: Record<string, string>
  /** The document that was attached before. */
  documentId: string | undefined
  now: Date
}

/** Keeps a form, sealed, while its officer goes to attach a file, and gives the draft's id. A draft lasts a day. */
export async function saveDraft(db: Database, keys: FieldKeys, draft: Draft): Promise<string> {
  const { act, person, values, documentId = null, now } = draft
  const id = randomBytes(16).toString('base64url')
  const sealed = seal(keys, { text: JSON.stringify(values), place: placeOfDraft(id) })
  await db.insert(drafts).values({ id, act, person, values: sealed, documentId, createdAt: now })
  await db.delete(drafts).where(lt(drafts.createdAt, new Date(now.getTime() - unusedSeconds * 1_000)))
  return id
}
