import { getLocale, getTranslations } from 'next-intl/server'
import { DecisionForm } from '@/components/money/decision-form'
import { Notice } from '@/components/ui/notice'
import type { Officer } from '@/lib/auth/get-officer'
import { isolate } from '@/lib/i18n/isolate'
import { formatAmount } from '@/lib/money/amount'
import type { IssuanceCase } from '@/lib/money/get-issuance-case'
import { openIssuanceDecision } from '@/lib/money/issuance-actions'
import { decisionRoles, issuanceDecisions, toRefusal } from '@/lib/money/issuance-decisions'
import { nation } from '@/nation.config'

type DecisionProps = {
  found: IssuanceCase
  officer: Officer
  /** Who receives the money, in words. */
  payee: string
}

/** What this officer may do now, or why they may not. */
export async function Decision({ found, officer, payee }: DecisionProps) {
  const [t, form, roles, locale] = await Promise.all([
    getTranslations('issuance'),
    getTranslations('form'),
    getTranslations('roles'),
    getLocale(),
  ])
  const { issuance, request, isOwn } = found
  const text = {
    amount: formatAmount(issuance.amount, locale),
    currency: nation.currency.symbol,
    payee: isolate(payee),
  }

  // Nothing is decided on a request whose reasons nobody can read.
  const open = request
    ? issuanceDecisions.filter((one) => officer.roles.has(decisionRoles[one]) && !toRefusal(one, found))
    : []
  const effects = {
    approve: t('effectApprove', text),
    reject: t('effectReject'),
    cancel: t('effectCancel'),
    execute: t('effectExecute', text),
  }
  const decisions = open.map((value) => ({ value, label: t(value), hint: effects[value] }))
  const isRequested = issuance.state === 'requested'
  const neededRole = isRequested ? ('checker' as const) : ('treasurer' as const)
  return (
    <section aria-labelledby="decide" className="space-y-6">
      <h2 id="decide" className="text-title">
        {t('decide')}
      </h2>
      {isOwn && <Notice state="waiting" title={t(isRequested ? 'ownRequest' : 'ownExecute')} />}
      {!isOwn && !officer.roles.has(neededRole) && (
        <Notice title={t(isRequested ? 'needRoleApprove' : 'needRoleExecute', { role: roles(neededRole) })} />
      )}
      {decisions.length > 0 && (
        <DecisionForm
          action={openIssuanceDecision}
          id={issuance.id}
          decisions={decisions}
          text={{
            decision: t('decision'),
            statement: t('note'),
            statementHint: t('noteHint'),
            problem: form('problem'),
            continue: t('continue'),
          }}
        />
      )}
    </section>
  )
}
