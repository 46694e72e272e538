import { eq } from 'drizzle-orm'
import type { Address, Hex } from 'viem'
import type { FieldKeys } from '@/lib/people/keys'
import type { Database } from '@/lib/store/database'
import { files, reads } from '@/lib/store/schema/documents'
import type { RoleName } from '@/nation.config'
import { canReadDocument } from './can-read-document'
import type { DocumentType } from './document-types'
import { unsealDocument } from './unseal-document'

type Reader = { personId: Hex; account: Address; roles: ReadonlySet<RoleName> }

/**
 * Gives an officer a document, and writes down that they read it. Undefined when there is none, and when it is not theirs to
 * read: which of the two is not told.
 *
 * Throws DocumentBrokenError when it is not what was sealed.
 */
export async function readDocument(
  db: Database,
  keys: FieldKeys,
  { id, officer, now }: { id: string; officer: Reader; now: Date },
): Promise<{ name: string; type: DocumentType; bytes: Buffer<ArrayBuffer> } | undefined> {
  // The facts first: nobody who may not read a document has it opened.
  const [found] = await db
    .select({ act: files.act, person: files.person, usedAt: files.usedAt })
    .from(files)
    .where(eq(files.id, id))
  if (!found || !canReadDocument(officer, { ...found, isUsed: found.usedAt !== null })) return undefined
  const [row] = await db.select().from(files).where(eq(files.id, id))
  if (!row) return undefined
  const { act, person, type, sizeBytes, hash, envelope, sealed } = row
  const { name, bytes } = unsealDocument(keys, { id, act, person, type, sizeBytes, hash, envelope, sealed })
  // INVARIANT: nothing is given out before it is written down who reads it.
  await db.insert(reads).values({
    documentId: id,
    person: officer.personId,
    account: officer.account.toLowerCase() as Address,
    readAt: now,
  })
  return { name, type, bytes }
}
