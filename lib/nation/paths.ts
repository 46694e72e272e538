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
  receipts: '/receipts',
  staff: '/staff',
  notRegistered: '/people/not-registered',
  roleMissing: '/authority/role-missing',
  how: '/#how',
  dataSources: '/data-sources',
  design: '/design',
  accessibility: '/accessibility',
  privacy: '/privacy',
} as const

type PaymentSoFar = { to: string; amount?: string | undefined; reference?: string | undefined }

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
  /** `intent` lets the page forget that the act was pending. */
  receipt: (hash: string, intent?: string) => `${paths.receipts}/${toPart(hash)}${toQuery({ intent })}` as const,
  issuance: (id: string) => `${paths.issuance}/${toPart(id)}` as const,
  issuanceDecision: (id: string, evidence: string) => `${paths.issuance}/${toPart(id)}/${toPart(evidence)}` as const,
  /** The form of a request, filled in as it was for an earlier evidence record; `field` is where to begin. */
  newIssuanceFrom: (from: string, field?: string) =>
    `${paths.newIssuance}${toQuery({ from })}${field === undefined ? '' : `#${field}`}` as const,
  issuanceRequest: (evidence: string) => `${paths.newIssuance}/${toPart(evidence)}` as const,
}

const toPart = encodeURIComponent

function toQuery(values: Record<string, string | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value)
  return query.size === 0 ? '' : `?${query.toString()}`
}
