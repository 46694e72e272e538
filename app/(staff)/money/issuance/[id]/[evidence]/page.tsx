import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
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
import { formatAmount } from '@/lib/money/amount'
import { getIssuanceCase } from '@/lib/money/data'
import {
  prepareIssuanceApproval,
  prepareIssuanceCancellation,
  prepareIssuanceRejection,
} from '@/lib/money/prepare-issuance'
import { paths } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import { maskName } from '@/lib/people/mask-name'
import { nation } from '@/nation.config'

const decisions = {
  'money.approve_issuance': {
    prepare: prepareIssuanceApproval,
    title: 'decideTitleApprove',
    effect: 'effectApprove',
    label: 'approve',
    variant: 'primary',
  },
  'money.reject_issuance': {
    prepare: prepareIssuanceRejection,
    title: 'decideTitleReject',
    effect: 'effectReject',
    label: 'reject',
    variant: 'danger',
  },
  'money.cancel_issuance': {
    prepare: prepareIssuanceCancellation,
    title: 'decideTitleCancel',
    effect: 'effectCancel',
    label: 'cancel',
    variant: 'danger',
  },
} as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issuance')
  return { title: t('decide') }
}

export default async function SignDecisionPage(props: PageProps<'/money/issuance/[id]/[evidence]'>) {
  const { id, evidence } = await props.params
  return guarded(async () => {
    const officer = await requireOfficer(`${paths.issuance}/${id}/${evidence}`)
    const [found, record] = await Promise.all([getIssuanceCase(id), getOwnRecord(evidence)])
    const decision = record && decisions[record.act as keyof typeof decisions]
    if (!found || !decision || record.facts['issuance'] !== found.issuance.id) notFound()

    const { issuance } = found
    const [t, locale, names] = await Promise.all([getTranslations('issuance'), getLocale(), getNames([issuance.payee])])
    const name = names.get(issuance.payee.toLowerCase())
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={`${paths.issuance}/${issuance.id}`}>{t('backToCase')}</BackLink>
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
            { key: 'statement', label: t('note'), value: record.statement },
          ]}
          label={t(decision.label)}
          variant={decision.variant}
        />
      </div>
    )
  })
}
