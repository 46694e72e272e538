import { placeOfDocument, placeOfDraft } from '@/lib/documents/places'
import { placeOf } from '@/lib/people/enrol-person'

/** A text that is sealed with the field key, and where it belongs. `name` is what its place is made of. */
export type SealedColumn = {
  table: string
  id: string
  name: string
  column: string
  placeOf: (name: string) => string
}

/** Identity numbers: what they are found by is made of them too. */
export const nationalIds: SealedColumn = {
  table: 'people.persons',
  id: 'id',
  name: 'person_id',
  column: 'national_id_sealed',
  placeOf: (personId) => placeOf(personId as `0x${string}`, 'national_id'),
}

/** Every column that is sealed with the field key. Whoever seals another one adds it here. */
export const sealedColumns: readonly SealedColumn[] = [
  nationalIds,
  {
    table: 'people.persons',
    id: 'id',
    name: 'person_id',
    column: 'birth_date_sealed',
    placeOf: (personId) => placeOf(personId as `0x${string}`, 'birth_date'),
  },
  { table: 'documents.files', id: 'id', name: 'id', column: 'envelope', placeOf: placeOfDocument },
  { table: 'documents.drafts', id: 'id', name: 'id', column: 'values', placeOf: placeOfDraft },
]
