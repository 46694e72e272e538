import 'server-only'
import { getOfficer, getOfficerWith } from '@/lib/auth/get-officer'
import { serverKeys } from '@/lib/people/server-keys'
import { serverDatabase } from '@/lib/store/server-database'
import { type DocumentOfRecord, toDocumentOfRecord } from './document-of-record'
import { type DocumentAct, documentRules } from './document-rules'
import type { DocumentType } from './document-types'
import { getDocument } from './get-document'
import { type DocumentDraft, getDraft } from './get-draft'

/** Gives an officer what they may know of the document that an evidence record names, or undefined when it names none. */
export async function getDocumentOf(
  record: { act: string; facts: Record<string, string> } | undefined,
): Promise<DocumentOfRecord | undefined> {
  const officer = await getOfficer()
  if (!record) return undefined
  return toDocumentOfRecord(record, officer, (id) => getDocument(serverDatabase(), serverKeys().field, { id }))
}

/** A file that is attached to a form, as the form shows it. */
export type AttachedDocument = { id: string; name: string; type: DocumentType; sizeBytes: number }

/** Gives the officer a document of their own that they handed in for an act, or undefined. */
export async function getAttachedDocument(
  act: DocumentAct,
  id: string | undefined,
): Promise<AttachedDocument | undefined> {
  const { personId } = await getOfficerWith(documentRules[act].owner)
  if (id === undefined) return undefined
  const document = await getDocument(serverDatabase(), serverKeys().field, { id })
  if (document?.person !== personId || document.act !== act) return undefined
  const { name, type, sizeBytes } = document
  return { id, name, type, sizeBytes }
}

/** Gives the officer a form of theirs as it stood when they went to attach a file, or undefined. */
export async function getOwnDraft(act: DocumentAct, id: string): Promise<DocumentDraft | undefined> {
  const { personId } = await getOfficerWith(documentRules[act].owner)
  const draft = await getDraft(serverDatabase(), serverKeys().field, { id, person: personId })
  return draft?.act === act ? draft : undefined
}
