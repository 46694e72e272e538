import type { Hex } from 'viem'
import type { RoleName } from '@/nation.config'
import { canReadDocument } from './can-read-document'
import { DocumentBrokenError } from './errors'
import type { DocumentSummary } from './get-document'

/**
 * What an officer is told of the document that an evidence record names: enough to open it, that it is not for their roles,
 * or that the state no longer keeps what the record names.
 */
export type DocumentOfRecord = { hash: string } & (
  | { state: 'kept'; id: string; name: string; type: DocumentSummary['type']; sizeBytes: number }
  | { state: 'withheld' | 'missing' | 'broken' }
)

type Named = { act: string; facts: Record<string, string> }

/** Gives what an officer is told of the document that a record names, or undefined when it names none. */
export async function toDocumentOfRecord(
  { act, facts }: Named,
  officer: { personId: Hex; roles: ReadonlySet<RoleName> },
  getDocument: (id: string) => Promise<DocumentSummary | undefined>,
): Promise<DocumentOfRecord | undefined> {
  const { document: id, documentHash: hash } = facts
  if (id === undefined || hash === undefined) return undefined
  try {
    const document = await getDocument(id)
    if (!document) return { state: 'missing', hash }
    // INVARIANT: nobody is shown another document than the one that the record's own hash covers.
    if (document.hash !== hash || document.act !== act) return { state: 'broken', hash }
    if (!canReadDocument(officer, document)) return { state: 'withheld', hash }
    const { name, type, sizeBytes } = document
    return { state: 'kept', id, name, type, sizeBytes, hash }
  } catch (error) {
    if (error instanceof DocumentBrokenError) return { state: 'broken', hash }
    throw error
  }
}
