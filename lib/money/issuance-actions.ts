'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { type Address, zeroAddress } from 'viem'
import { getOfficer, getOfficerWith, type Officer } from '@/lib/auth/get-officer'
import { officerAction } from '@/lib/auth/officer-action'
import { runAction } from '@/lib/auth/run-action'
import { homeChainId } from '@/lib/chain/chains'
import { addressOf } from '@/lib/chain/deployments'
import { serverClient } from '@/lib/chain/server-client'
import { saveDraft } from '@/lib/documents/save-draft'
import { takeDocument } from '@/lib/documents/take-document'
import { EvidenceIncompleteError } from '@/lib/evidence/errors'
import { openRecord } from '@/lib/evidence/open-record'
import { parseEvidenceLine } from '@/lib/evidence/parse-evidence-line'
import { type FormState, toValues } from '@/lib/form/form-state'
import { parseText } from '@/lib/form/parse-text'
import { readFields } from '@/lib/form/read-fields'
import { toFormState } from '@/lib/form/to-form-state'
import { paths, pathTo } from '@/lib/nation/paths'
import { serverKeys } from '@/lib/people/server-keys'
import { serverDatabase } from '@/lib/store/server-database'
import { type Locale, nation } from '@/nation.config'
import { parseAmount } from './amount'
import { IssuanceIncompleteError, PayeeScreenedError } from './errors'
import { fieldOf } from './field-of'
import { decisionRoles, type IssuanceDecision } from './issuance-decisions'
import { openDecision } from './open-decision'
import { parsePayee } from './parse-payee'
import { readAccount } from './read-account'
import { decisionForm, issuanceForm, longestLine, longestStatement } from './schema'

/** Takes a request for new money, opens its evidence record, and leads to the page where it is signed. */
export async function openIssuanceRequest(_: FormState, form: FormData): Promise<FormState> {
  const { then, ...values } = toValues(form)
  const { document: _document, ...withoutDocument } = values
  if (then === 'remove') return { values: withoutDocument, errors: [] }
  if (then === 'attach') {
    const result = await keepRequest(values)
    if (!result.ok) return toFormState(result, values, requestFieldOf)
    redirect(pathTo.draftDocument(paths.newIssuanceDocument, result.value))
  }
  const result = await openRequest(values)
  if (!result.ok) return toFormState(result, values, requestFieldOf)
  redirect(pathTo.issuanceRequest(result.value))
}

function requestFieldOf(code: string): string | undefined {
  return code.startsWith('documents.') ? 'document' : fieldOf(code)
}

/** Keeps the form as it stands while its order is attached. Nothing of it is judged yet. */
const keepRequest = officerAction('maker', issuanceForm, ({ document, ...values }, { personId: person }) =>
  saveDraft(serverDatabase(), serverKeys().field, {
    act: 'money.request_issuance',
    person,
    values,
    documentId: document,
    now: new Date(),
  }),
)

const openRequest = officerAction('maker', issuanceForm, async (input, officer) => {
  const locale = await getLocale()
  const { payee, amount, ...record } = await readFields({
    payee: () => issuablePayee(input.payee),
    amount: () => issuableAmount(input.amount, locale),
    authority: () => parseEvidenceLine(input.authority, { name: 'authority', longest: longestLine }),
    orderNumber: () => parseEvidenceLine(input.order, { name: 'order', longest: longestLine }),
    statement: () => parseEvidenceLine(input.statement, { name: 'statement', longest: longestStatement }),
  })
  const act = 'money.request_issuance'
  return serverDatabase().transaction(async (tx) => {
    const { document } = input
    const named = document && (await takeDocument(tx, { id: document, act, person: officer.personId, now: new Date() }))
    const { id } = await openRecord(tx, {
      act,
      ...toActor(officer),
      ...record,
      ruleVersion: nation.rules.version,
      facts: { payee, amount: amount.toString(), ...(named || {}) },
    })
    return id
  })
})

async function issuablePayee(typed: string): Promise<Address> {
  if (parseText(typed) === '') throw new IssuanceIncompleteError({ missing: 'payee' })
  const token = addressOf(homeChainId, 'nationalStablecoin')
  // The maker may ask for money for their own account: the checker sees it, and is another person.
  const { account } = parsePayee(typed, { chainId: homeChainId, token, payer: zeroAddress })
  const { isScreened } = await readAccount(serverClient(), { account })
  if (isScreened) throw new PayeeScreenedError({ account })
  return account
}

function issuableAmount(typed: string, locale: Locale): bigint {
  if (parseText(typed) === '') throw new IssuanceIncompleteError({ missing: 'amount' })
  return parseAmount(typed, locale)
}

/** Takes a decision on an issuance, opens its evidence record, and leads to the page where it is signed. */
export async function openIssuanceDecision(_: FormState, form: FormData): Promise<FormState> {
  const values = toValues(form)
  const result = await decide(values)
  if (!result.ok) return toFormState(result, values, fieldOf)
  redirect(pathTo.issuanceDecision(result.value.issuance, result.value.evidence))
}

async function decide(values: unknown) {
  return runAction(getOfficer, decisionForm, values, async ({ id, ...input }) => {
    const { decision, statement } = await readFields({
      decision: () => requireDecision(input.decision),
      statement: () => parseEvidenceLine(input.statement, { name: 'statement', longest: longestStatement }),
    })
    const officer = await getOfficerWith(decisionRoles[decision])
    const now = Math.floor(Date.now() / 1_000)
    return openDecision(serverDatabase(), { chainId: homeChainId, id, decision, statement, officer, now })
  })
}

function requireDecision(decision: IssuanceDecision | undefined): IssuanceDecision {
  if (decision === undefined) throw new EvidenceIncompleteError({ reason: 'decision_empty' })
  return decision
}

function toActor({ personId, account }: Officer) {
  return { actorPerson: personId, actorAccount: account }
}
