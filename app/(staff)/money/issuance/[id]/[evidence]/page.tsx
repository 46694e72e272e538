import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Money } from '@/components/money/money'
import { guarded } from '@/components/nation/guarded'
import { Party } from '@/components/people/party'
import { SigningSheet } from '@/components/tx/signing-sheet'
import { BackLink } from '@/components/ui/back-link'
import { requireOfficer } from '@/lib/auth/require-officer'
import { homeChainId } from '@/lib/chain/chains'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { getOwnRecord } from '@/lib/evidence/data'
import type { EvidenceRecord } from '@/lib/evidence/evidence-record'
import { formatAmount } from '@/lib/money/amount'
import { getIssuanceCase } from '@/lib/money/data'
import { decisionRoles, type IssuanceDecision, issuanceDecisions, toRefusal } from '@/lib/money/issuance-decisions'
import type { Issuance } from '@/lib/money/list-issuances'
import {
  prepareIssuanceApproval,
  prepareIssuanceCancellation,
  prepareIssuanceExecution,
  prepareIssuanceRejection,
} from '@/lib/money/prepare-issuance'
import { pathTo } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import { maskName } from '@/lib/people/mask-name'
import { nation } from '@/nation.config'

const decisions = {
  approve: {
    prepare: prepareIssuanceApproval,
    title: 'decideTitleApprove',
    effect: 'effectApprove',
    variant: 'primary',
  },
  reject: { prepare: prepareIssuanceRejection, title: 'decideTitleReject', effect: 'effectReject', variant: 'danger' },
  cancel: {
    prepare: prepareIssuanceCancellation,
    title: 'decideTitleCancel',
    effect: 'effectCancel',
    variant: 'danger',
  },
  execute: {
    prepare: prepareIssuanceExecution,
    title: 'decideTitleExecute',
    effect: 'effectExecute',
    variant: 'primary',
  },
} as const satisfies Record<IssuanceDecision, object>

/** What a record decides on an issuance, or undefined when it is about something else. */
function decisionOf({ act, facts }: EvidenceRecord, { id }: Issuance): IssuanceDecision | undefined {
  if (facts['issuance'] !== id) return undefined
  return issuanceDecisions.find((decision) => act === `money.${decision}_issuance`)
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issuance')
  return { title: t('decide') }
}

export default async function SignDecisionPage(props: PageProps<'/money/issuance/[id]/[evidence]'>) {
  const { id, evidence } = await props.params
  return guarded(async () => {
    const page = pathTo.issuanceDecision(id, evidence)
    await requireOfficer(page)
    const [found, record] = await Promise.all([getIssuanceCase(id), getOwnRecord(evidence)])
    const decided = found && record && decisionOf(record, found.issuance)
    if (!decided) notFound()
    const officer = await requireOfficer(page, decisionRoles[decided])
    const { issuance } = found
    // The case says why: it was decided meanwhile, ran out, or is the officer's own.
    if (toRefusal(decided, found)) redirect(pathTo.issuance(issuance.id))
    const decision = decisions[decided]
    const [t, locale, names] = await Promise.all([getTranslations('issuance'), getLocale(), getNames([issuance.payee])])
    const name = names.get(issuance.payee.toLowerCase())
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={pathTo.issuance(issuance.id)}>{t('backToCase')}</BackLink>
        <h1 className="text-headline">{t(decision.title)}</h1>
        <SigningSheet
          request={decision.prepare(homeChainId, { id: issuance.id, evidence: record.hash })}
          facts={{ rpcUrls: rpcUrls(), locale, account: officer.account }}
          account={officer.account}
          intent={evidence}
          effect={t(decision.effect, {
            amount: formatAmount(issuance.amount, locale),
            currency: nation.currency.symbol,
            payee: name ? maskName(name) : `${issuance.payee.slice(0, 6)}…${issuance.payee.slice(-4)}`,
          })}
          rows={[
            { key: 'amount', label: t('amount'), value: <Money amount={issuance.amount} size="title" /> },
            { key: 'payee', label: t('payee'), value: <Party account={issuance.payee} name={name} /> },
            { key: 'authority', label: t('authority'), value: record.authority },
            { key: 'order', label: t('order'), value: record.orderNumber },
            { key: 'statement', label: t('note'), value: record.statement },
          ]}
          label={t(decided)}
          variant={decision.variant}
        />
      </div>
    )
  })
}
