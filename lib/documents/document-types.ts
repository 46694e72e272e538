/** The kinds of file that are taken. What a file is, its content says: neither its name nor its sender is asked. */
export const documentTypes = ['pdf', 'png', 'jpeg'] as const
export type DocumentType = (typeof documentTypes)[number]

/** The type under which a file is served, and the ending of its name. */
export const typeFacts = {
  pdf: { contentType: 'application/pdf', ending: '.pdf' },
  png: { contentType: 'image/png', ending: '.png' },
  jpeg: { contentType: 'image/jpeg', ending: '.jpg' },
} as const satisfies Record<DocumentType, { contentType: string; ending: string }>
