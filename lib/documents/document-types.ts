/** The kinds of file that are taken. What a file is, its content says: neither its name nor its sender is asked. */
export const documentTypes = ['pdf', 'png', 'jpeg'] as const
export type DocumentType = (typeof documentTypes)[number]

/** The type under which a file is served, the ending of its name, and what people call it. */
export const typeFacts = {
  pdf: { contentType: 'application/pdf', ending: '.pdf', word: 'PDF' },
  png: { contentType: 'image/png', ending: '.png', word: 'PNG' },
  jpeg: { contentType: 'image/jpeg', ending: '.jpg', word: 'JPEG' },
} as const satisfies Record<DocumentType, { contentType: string; ending: string; word: string }>
