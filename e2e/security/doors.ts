import type { ActorName } from '../fixtures/actors'
import type { ActionInput } from '../fixtures/call-action'

/** Who a door is for. `outsider`: an account that is on nobody's entry. `officer`: whoever holds any office. */
export type For = 'anyone' | 'outsider' | 'citizen' | 'officer' | 'maker' | 'checker'

const unknownHash = `0x${'cd'.repeat(32)}`

/** Every page and who it is for, with an address of its kind where the address names something, and what it then answers. */
export const pages: Record<string, { isFor: For; at?: string; status?: number }> = {
  '/': { isFor: 'anyone' },
  '/accessibility': { isFor: 'anyone' },
  '/data-sources': { isFor: 'anyone' },
  '/design': { isFor: 'anyone' },
  '/privacy': { isFor: 'anyone' },
  '/money/supply': { isFor: 'anyone' },
  '/how-it-runs': { isFor: 'anyone' },
  '/status': { isFor: 'anyone' },
  '/sign-in': { isFor: 'anyone' },
  // What a receipt says about people it says to those people only: see others-papers.spec.ts.
  '/receipts/[hash]': { isFor: 'anyone', at: `/receipts/${unknownHash}` },
  '/people/not-registered': { isFor: 'outsider' },
  '/authority/role-missing': { isFor: 'citizen' },
  '/home': { isFor: 'citizen' },
  '/money/movements': { isFor: 'citizen' },
  '/money/pay': { isFor: 'citizen' },
  '/money/pay/amount': { isFor: 'citizen', at: '/money/pay/amount?to=0x976EA74026E726554dB657fA54763abd0C3a0aa9' },
  '/money/pay/[intent]': { isFor: 'citizen', at: '/money/pay/no-such-payment-of-anybody' },
  '/money/receive': { isFor: 'citizen' },
  '/staff': { isFor: 'officer' },
  '/money/issuance': { isFor: 'officer' },
  '/money/issuance/[id]': { isFor: 'officer', at: `/money/issuance/${unknownHash}` },
  '/money/issuance/[id]/[evidence]': {
    isFor: 'officer',
    at: `/money/issuance/${unknownHash}/no-such-record`,
    status: 404,
  },
  '/money/issuance/new': { isFor: 'maker' },
  '/money/issuance/new/document': { isFor: 'maker' },
  '/money/issuance/new/[evidence]': { isFor: 'maker', at: '/money/issuance/new/no-such-record', status: 404 },
  '/_not-found': { isFor: 'anyone', status: 404 },
  '/_global-error': { isFor: 'anyone', status: 500 },
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** The status that everybody gets, or each. */
type Answer = number | Record<ActorName, number>

/** Every route and what it answers by method; any other method gets 405. */
export const routes: Record<string, { at: string; answers: Partial<Record<Method, Answer>> }[]> = {
  '/api/auth/[...nextauth]': [
    { at: '/api/auth/csrf', answers: { GET: 200, POST: 404 } },
    // Without its token next-auth leads back to the sign-in page; see refused-sign-in.spec.ts for all that it refuses.
    { at: '/api/auth/callback/credentials', answers: { GET: 404, POST: 302 } },
    { at: '/api/auth/session', answers: { GET: 404, POST: 404 } },
    { at: '/api/auth/providers', answers: { GET: 404, POST: 404 } },
    { at: '/api/auth/signin', answers: { GET: 404, POST: 404 } },
    { at: '/api/auth/signout', answers: { GET: 404, POST: 404 } },
    { at: '/api/auth/_log', answers: { GET: 404, POST: 404 } },
  ],
  '/api/auth/nonce': [{ at: '/api/auth/nonce', answers: { POST: 200 } }],
  '/api/documents': [
    {
      at: '/api/documents?draft=no-such-draft',
      // Led to sign in, told that they are on no entry, led to the page of offices; officers have no such draft.
      answers: { POST: { nobody: 303, outsider: 403, citizen: 303, registrar: 404, maker: 404, checker: 404 } },
    },
  ],
  '/api/documents/[id]': [{ at: '/api/documents/no-such-document', answers: { GET: 404 } }],
  '/api/health': [{ at: '/api/health', answers: { GET: 200 } }],
  '/icon.svg': [{ at: '/icon.svg', answers: { GET: 200 } }],
}

/**
 * Every server action, who may call it, and what comes of calling it so by whom it is for: the first thing that is wrong
 * with the input, so that the test leaves nothing behind.
 */
export const actions: Record<string, { isFor: For; at: string; input: ActionInput; outcome: string }> = {
  'lib/auth/actions.ts#signOut': { isFor: 'anyone', at: '/sign-in', input: { value: null }, outcome: 'leads to /' },
  'lib/money/payment-actions.ts#choosePayee': {
    isFor: 'citizen',
    at: '/money/pay',
    input: { form: { payee: '' } },
    outcome: 'money.payee_empty',
  },
  'lib/money/payment-actions.ts#openPayment': {
    isFor: 'citizen',
    at: '/money/pay',
    input: { form: { payee: '', amount: '', reference: '' } },
    outcome: 'money.payee_empty',
  },
  'lib/money/payment-actions.ts#reservePaymentNonce': {
    isFor: 'citizen',
    at: '/money/pay',
    input: { value: { intent: 'no-such-payment-of-anybody', nonce: 0 } },
    outcome: 'money.intent_unknown',
  },
  'lib/money/payment-actions.ts#keepPaymentSent': {
    isFor: 'citizen',
    at: '/money/pay',
    input: { value: { intent: 'no-such-payment-of-anybody', hash: unknownHash } },
    outcome: 'done',
  },
  'lib/money/issuance-actions.ts#openIssuanceRequest': {
    isFor: 'maker',
    at: '/money/issuance/new',
    input: { form: { payee: '', amount: '', authority: '', order: '', statement: '' } },
    outcome: 'money.issuance_payee_empty',
  },
  'lib/money/issuance-actions.ts#openIssuanceDecision': {
    isFor: 'checker',
    at: '/money/issuance/new',
    input: { form: { id: unknownHash, decision: 'approve', statement: 'To see who may.' } },
    outcome: 'money.issuance_unknown',
  },
}

/** Where a page leads whom it is not for, and the code of an action's refusal. */
export type Refusal = { leadsTo: string; code: string }

const signIn: Refusal = { leadsTo: '/sign-in', code: 'auth.signed_out' }
const register: Refusal = { leadsTo: '/people/not-registered', code: 'auth.not_a_citizen' }
const home: Refusal = { leadsTo: '/home', code: 'none' }
const office: Refusal = { leadsTo: '/authority/role-missing', code: 'auth.role_missing' }

/** Gives how somebody is refused at a door, or undefined when it is for them. */
export function refusalFor(actor: ActorName, isFor: For): Refusal | undefined {
  if (isFor === 'anyone') return undefined
  if (actor === 'nobody') return signIn
  if (isFor === 'outsider') return actor === 'outsider' ? undefined : home
  if (actor === 'outsider') return register
  if (isFor === 'citizen') return undefined
  if (actor === 'citizen') return office
  return isFor === 'officer' || isFor === actor ? undefined : office
}
