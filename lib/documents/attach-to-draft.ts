import { and, eq } from 'drizzle-orm'
import type { Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { drafts } from '@/lib/store/schema/documents'

/** Writes down which document belongs to an officer's draft. */
export async function attachToDraft(
  db: Database,
  { id, person, documentId }: { id: string; person: Hex; documentId: string },
): Promise<void> {
  await db
    .update(drafts)
    .set({ documentId })
    .where(and(eq(drafts.id, id), eq(drafts.person, person)))
}
