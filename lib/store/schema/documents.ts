import { customType, index, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Address, Hex } from 'viem'
import type { DocumentAct } from '@/lib/documents/document-rules'
import type { DocumentType } from '@/lib/documents/document-types'

export const documentsSchema = pgSchema('documents')

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/**
 * Files that officers handed in for an act, sealed. Nothing in a row can be changed or moved to another row without its
 * being found out when the document is opened.
 */
export const files = documentsSchema.table(
  'files',
  {
    id: text().primaryKey(),
    /** Which act it was handed in for. Who may do that and who may read it follows from the act. */
    act: text().$type<DocumentAct>().notNull(),
    person: text().$type<Hex>().notNull(),
    account: text().$type<Address>().notNull(),
    type: text().$type<DocumentType>().notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** SHA-256 of the file. Never on chain by itself: whoever guesses a file could confirm it. */
    hash: text().$type<Hex>().notNull(),
    /** The file's own key, its name, and once more what stands in this row, sealed with the field key. */
    envelope: text().notNull(),
    /** The file, sealed with its own key. */
    sealed: bytes().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** When the first evidence record named it. Without one it is deleted after a day. */
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (table) => [
    index('files_person_index').on(table.person, table.usedAt),
    index('files_created_at_index').on(table.createdAt),
  ],
)

/** Who read which document when. A line outlives its document. */
export const reads = documentsSchema.table(
  'reads',
  {
    id: uuid().primaryKey().defaultRandom(),
    documentId: text('document_id').notNull(),
    person: text().$type<Hex>().notNull(),
    account: text().$type<Address>().notNull(),
    readAt: timestamp('read_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('reads_document_id_index').on(table.documentId, table.readAt)],
)

/** Forms as they stood when their officer went to attach a file, until the file is there. */
export const drafts = documentsSchema.table(
  'drafts',
  {
    id: text().primaryKey(),
    act: text().$type<DocumentAct>().notNull(),
    person: text().$type<Hex>().notNull(),
    /** What was typed, sealed with the field key. */
    values: text().notNull(),
    documentId: text('document_id'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('drafts_created_at_index').on(table.createdAt)],
)
