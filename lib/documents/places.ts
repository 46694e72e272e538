/** Where the envelope of a document belongs: what was sealed for one document does not open at another. */
export function placeOfDocument(id: string): string {
  return `documents.files.envelope:${id}`
}

/** Where the values of a draft belong. */
export function placeOfDraft(id: string): string {
  return `documents.drafts.values:${id}`
}
