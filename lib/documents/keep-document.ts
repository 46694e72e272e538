import { randomBytes } from 'node:crypto'
import { and, desc, eq, inArray, isNull, lt } from 'drizzle-orm'
import type { Address, Hex } from 'viem'
import type { FieldKeys } from '@/lib/people/keys'
import type { Database } from '@/lib/store/database'
import { files } from '@/lib/store/schema/documents'
import { checkDocument } from './check-document'
import type { DocumentAct } from './document-rules'
import { mostUnused, unusedSeconds } from './limits'
import { sealDocument } from './seal-document'
import { toDocumentHash } from './to-document-hash'
import { toDocumentName } from './to-document-name'

type Upload = {
  act: DocumentAct
  officer: { personId: Hex; account: Address }
  file: { bytes: Buffer; name: string }
  now: Date
}

/**
 * Checks a file, seals it and keeps it, and gives its id. Whether the officer holds the role is for the caller to ask.
 *
 * Files that no evidence record has named for a day are deleted in passing, and of this officer's all but the newest
 * {@link mostUnused}. Throws DocumentRefusedError: then nothing was kept.
 */
export async function keepDocument(db: Database, keys: FieldKeys, upload: Upload): Promise<{ id: string }> {
  const { act, officer, file, now } = upload
  const type = checkDocument(file.bytes)
  const facts = {
    id: randomBytes(16).toString('base64url'),
    act,
    person: officer.personId,
    type,
    sizeBytes: file.bytes.length,
    hash: toDocumentHash(file.bytes),
  }
  const { envelope, sealed } = sealDocument(keys, {
    ...facts,
    bytes: file.bytes,
    name: toDocumentName(file.name, type),
  })
  const account = officer.account.toLowerCase() as Address
  await db.insert(files).values({ ...facts, account, envelope, sealed, createdAt: now })
  await deleteUnused(db, { person: officer.personId, now })
  return { id: facts.id }
}

/** INVARIANT: what an evidence record names is never deleted. */
async function deleteUnused(db: Database, { person, now }: { person: Hex; now: Date }): Promise<void> {
  const oldest = new Date(now.getTime() - unusedSeconds * 1_000)
  await db.delete(files).where(and(isNull(files.usedAt), lt(files.createdAt, oldest)))
  const tooMany = db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.person, person), isNull(files.usedAt)))
    .orderBy(desc(files.createdAt), desc(files.id))
    .offset(mostUnused)
  await db.delete(files).where(and(isNull(files.usedAt), inArray(files.id, tooMany)))
}
