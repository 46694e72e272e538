import { and, eq, sql } from 'drizzle-orm'
import type { Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { files } from '@/lib/store/schema/documents'
import type { DocumentAct } from './document-rules'
import { DocumentGoneError } from './errors'

/**
 * Takes a document for an evidence record of its officer, and gives the facts that the record keeps of it: its id, and the
 * hash of the file. From then on it is kept, and those read it who decide on the act.
 *
 * Call it in the transaction that opens the record. The same document can be taken again, by a request that was changed.
 * Throws {@link DocumentGoneError} when the officer has no such document for this act.
 */
export async function takeDocument(
  db: Database,
  { id, act, person, now }: { id: string; act: DocumentAct; person: Hex; now: Date },
): Promise<{ document: string; documentHash: string }> {
  const [row] = await db
    .update(files)
    // Written again each time, so that a deletion that waits for this row looks at it anew.
    .set({ usedAt: sql`coalesce(${files.usedAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(files.id, id), eq(files.act, act), eq(files.person, person)))
    .returning({ hash: files.hash })
  if (!row) throw new DocumentGoneError({ id })
  return { document: id, documentHash: row.hash }
}
