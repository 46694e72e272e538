'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { zeroAddress } from 'viem'
import { getOfficerWith, type Officer } from '@/lib/auth/get-officer'
import { officerAction } from '@/lib/auth/officer-action'
import { runAction } from '@/lib/auth/run-action'
import { homeChainId } from '@/lib/chain/chains'
import { addressOf } from '@/lib/chain/deployments'
import { serverClient } from '@/lib/chain/server-client'
import { EvidenceIncompleteError } from '@/lib/evidence/errors'
import { openRecord } from '@/lib/evidence/open-record'
import { parseEvidenceLine } from '@/lib/evidence/parse-evidence-line'
import { type FormState, toValues } from '@/lib/form/form-state'
import { toFormState } from '@/lib/form/to-form-state'
import { serverDatabase } from '@/lib/store/server-database'
import { parseAmount } from './amount'
import { PayeeScreenedError } from './errors'
import { fieldOf } from './field-of'
import { parsePayee } from './parse-payee'
import { readAccount } from './read-account'
import { decisionForm, issuanceForm, longestLine, longestStatement } from './schema'

/** Takes a request for new money, opens its evidence record, and leads to the page where it is signed. */
export async function openIssuanceRequest(_: FormState, form: FormData): Promise<FormState> {
  const values = toValues(form)
  const result = await openRequest(values)
  if (!result.ok) return toFormState(result, values, fieldOf)
  redirect(`/money/issuance/new/${result.value}`)
}

const openRequest = officerAction('maker', issuanceForm, async (input, officer) => {
  const token = addressOf(homeChainId, 'nationalStablecoin')
  // The maker may ask for money for their own account: the checker sees it, and is another person.
  const { account: payee } = parsePayee(input.payee, { chainId: homeChainId, token, payer: zeroAddress })
  const { isScreened } = await readAccount(serverClient(), { account: payee })
  if (isScreened) throw new PayeeScreenedError({ account: payee })
  const amount = parseAmount(input.amount, await getLocale())
  const { id } = await openRecord(serverDatabase(), {
    act: 'money.request_issuance',
    ...toActor(officer),
    authority: parseEvidenceLine(input.authority, { empty: 'authority_empty', longest: longestLine }),
    orderNumber: parseEvidenceLine(input.order, { empty: 'order_empty', longest: longestLine }),
    statement: parseEvidenceLine(input.statement, { empty: 'statement_empty', longest: longestStatement }),
    facts: { payee, amount: amount.toString() },
  })
  return id
})

/** Takes a decision on an issuance, opens its evidence record, and leads to the page where it is signed. */
export async function openIssuanceDecision(_: FormState, form: FormData): Promise<FormState> {
  const values = toValues(form)
  const result = await runAction(
    () => getOfficerWith(values['decision'] === 'cancel' ? 'maker' : 'checker'),
    decisionForm,
    values,
    async (input, officer) => {
      if (!input.decision) throw new EvidenceIncompleteError({ reason: 'decision_empty' })
      const { id } = await openRecord(serverDatabase(), {
        act: `money.${input.decision}_issuance`,
        ...toActor(officer),
        authority: '',
        orderNumber: '',
        statement: parseEvidenceLine(input.statement, { empty: 'statement_empty', longest: longestStatement }),
        facts: { issuance: input.id },
      })
      return { evidence: id, issuance: input.id }
    },
  )
  if (!result.ok) return toFormState(result, values, fieldOf)
  redirect(`/money/issuance/${result.value.issuance}/${result.value.evidence}`)
}

function toActor({ personId, account }: Officer) {
  return { actorPerson: personId, actorAccount: account }
}
