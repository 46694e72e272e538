import { paths } from '@/lib/nation/paths'
import type { RoleName } from '@/nation.config'

/** The acts of officers that documents are handed in for, by the name of their evidence record. */
export const documentActs = ['money.request_issuance'] as const
export type DocumentAct = (typeof documentActs)[number]

type Rule = {
  /** Who hands a document in. They read their own as long as they hold the role. */
  owner: RoleName
  /** Who reads it besides, as soon as an evidence record names it. */
  readers: readonly RoleName[]
  /** The form that it is attached to, and the page on which a file is chosen for it. */
  form: string
  upload: string
}

export const documentRules: Record<DocumentAct, Rule> = {
  'money.request_issuance': {
    owner: 'maker',
    readers: ['checker', 'treasurer', 'auditor'],
    form: paths.newIssuance,
    upload: paths.newIssuanceDocument,
  },
}
