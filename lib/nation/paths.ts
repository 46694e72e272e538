/** The portal's own addresses that more than one page links to. */
export const paths = {
  start: '/',
  signIn: '/sign-in',
  home: '/home',
  pay: '/money/pay',
  payAmount: '/money/pay/amount',
  receive: '/money/receive',
  movements: '/money/movements',
  supply: '/money/supply',
  issuance: '/money/issuance',
  newIssuance: '/money/issuance/new',
  newIssuanceDocument: '/money/issuance/new/document',
  documents: '/api/documents',
  receipts: '/receipts',
  staff: '/staff',
  notRegistered: '/people/not-registered',
  roleMissing: '/authority/role-missing',
  how: '/#how',
  howItRuns: '/how-it-runs',
  status: '/status',
  health: '/api/health',
  dataSources: '/data-sources',
  design: '/design',
  accessibility: '/accessibility',
  privacy: '/privacy',
} as const

type PaymentSoFar = { to: string; amount?: string | undefined; reference?: string | undefined }

type QueuePlace = { [Part in 'search' | 'state' | 'open' | 'closed']?: string | undefined }

/** The portal's addresses that name one thing. What they carry is written so that an address can hold it. */
export const pathTo = {
  signIn: (next: string) => `${paths.signIn}${toQuery({ next })}` as const,
  roleMissing: (role: string | undefined) => `${paths.roleMissing}${toQuery({ role })}` as const,
  /** The first question of a payment, with the answer that it had. */
  payee: (to: string) => `${paths.pay}${toQuery({ to })}` as const,
  /** The second question. `amount` is a plain decimal number. */
  payAmount: ({ to, amount, reference }: PaymentSoFar) =>
    `${paths.payAmount}${toQuery({ to, amount, reference })}` as const,
  payment: (intent: string) => `${paths.pay}/${toPart(intent)}` as const,
  movementsBefore: (before: string) => `${paths.movements}${toQuery({ before })}` as const,
  /**
   * What was just sent takes its place in the account with it, by which the receipt knows when the act can no longer come:
   * another one took that place. `intent` lets the page forget that the act was pending.
   */
  receipt: (hash: string, sent?: { intent: string; account: string; nonce: number }) =>
    `${paths.receipts}/${toPart(hash)}${toQuery({ intent: sent?.intent, from: sent?.account, nonce: sent?.nonce.toString() })}` as const,
  /** The queue, with what is looked for and where each of its two lists begins. */
  issuances: ({ search, state, open, closed }: QueuePlace) =>
    `${paths.issuance}${toQuery({ search, state, open, closed })}` as const,
  issuance: (id: string) => `${paths.issuance}/${toPart(id)}` as const,
  issuanceDecision: (id: string, evidence: string) => `${paths.issuance}/${toPart(id)}/${toPart(evidence)}` as const,
  /** The form of a request, filled in as it was for an earlier evidence record; `field` is where to begin. */
  newIssuanceFrom: (from: string, field?: string) =>
    `${paths.newIssuance}${toQuery({ from })}${field === undefined ? '' : `#${field}`}` as const,
  document: (id: string) => `${paths.documents}/${toPart(id)}` as const,
  /** A form as it stood when its officer went to attach a file; `field` is where to go on. */
  draft: (form: string, draft: string, field?: string) =>
    `${form}${toQuery({ draft })}${field === undefined ? '' : `#${field}`}`,
  /** The page on which a file is chosen for a form. `problem` is the code of what was wrong with the last one. */
  draftDocument: (page: string, draft: string, problem?: string) => `${page}${toQuery({ draft, problem })}`,
  /** Where a file for a form is sent. */
  documentUpload: (draft: string) => `${paths.documents}${toQuery({ draft })}` as const,
  issuanceRequest: (evidence: string) => `${paths.newIssuance}/${toPart(evidence)}` as const,
}

const toPart = encodeURIComponent

function toQuery(values: Record<string, string | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value)
  return query.size === 0 ? '' : `?${query.toString()}`
}
