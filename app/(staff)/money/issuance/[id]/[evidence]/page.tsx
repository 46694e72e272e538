import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentValue } from '@/components/documents/document-value'
import { IssuanceHistory } from '@/components/money/issuance-history'
import { IssuancePayee } from '@/components/money/issuance-payee'
import { IssuanceStateTag } from '@/components/money/issuance-state'
import { IssuanceWarnings } from '@/components/money/issuance-warnings'
import { Money } from '@/components/money/money'
import { supplyRows } from '@/components/money/supply-rows'
import { guarded } from '@/components/nation/guarded'
import { SigningSheet } from '@/components/tx/signing-sheet'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/link-button'
import { requireOfficer } from '@/lib/auth/require-officer'
import { homeChainId } from '@/lib/chain/chains'
import { getDocumentOf } from '@/lib/documents/data'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { getOwnRecord } from '@/lib/evidence/data'
import type { EvidenceRecord } from '@/lib/evidence/evidence-record'
import { isolate } from '@/lib/i18n/isolate'
import { formatAmount } from '@/lib/money/amount'
import { getIssuanceCase, getIssuancesUnderOrder, getSupplyNow } from '@/lib/money/data'
import type { IssuanceCase } from '@/lib/money/get-issuance-case'
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
import { nameOf } from '@/lib/people/name-of'
import { getFee } from '@/lib/tx/data'
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
    // It was decided meanwhile, ran out, or is the officer's own.
    if (toRefusal(decided, found)) return <Stale found={found} />
    const decision = decisions[decided]
    const request = decision.prepare(homeChainId, { id: issuance.id, evidence: record.hash })
    const [t, documents, document, locale, names, supply, sameOrder] = await Promise.all([
      getTranslations('issuance'),
      getTranslations('documents'),
      getDocumentOf(found.request),
      getLocale(),
      getNames([issuance.payee]),
      getSupplyNow(),
      getIssuancesUnderOrder(record.orderNumber, { except: issuance.evidence }),
    ])
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={pathTo.issuance(issuance.id)}>{t('backToCase')}</BackLink>
        <h1 className="text-headline">{t(decision.title)}</h1>
        <IssuanceWarnings
          amount={issuance.amount}
          supply={supply}
          payeeIs={found.payeeIs}
          order={record.orderNumber}
          sameOrder={sameOrder}
        />
        <SigningSheet
          request={request}
          fee={await getFee(request, officer.account)}
          facts={{ rpcUrls: rpcUrls(), locale, account: officer.account }}
          account={officer.account}
          intent={evidence}
          effect={t(decision.effect, {
            amount: formatAmount(issuance.amount, locale),
            currency: nation.currency.symbol,
            payee: isolate(nameOf(names, issuance.payee)),
          })}
          rows={[
            { key: 'amount', label: t('amount'), value: <Money amount={issuance.amount} size="title" /> },
            ...(await supplyRows({ supply, amount: issuance.amount })),
            {
              key: 'payee',
              label: t('payee'),
              value: <IssuancePayee account={issuance.payee} name={names.get(issuance.payee.toLowerCase())} />,
            },
            { key: 'authority', label: t('authority'), value: <bdi>{record.authority}</bdi> },
            { key: 'order', label: t('order'), value: <bdi>{record.orderNumber}</bdi> },
            { key: 'document', label: documents('order'), value: <DocumentValue document={document} /> },
            ...(found.request
              ? [{ key: 'request', label: t('requestReason'), value: <bdi>{found.request.statement}</bdi> }]
              : []),
            { key: 'own', label: t('ownReason'), value: <bdi>{record.statement}</bdi> },
          ]}
          label={t(decided)}
          variant={decision.variant}
          whenLost={{ href: pathTo.issuance(issuance.id), label: t('openCase') }}
        />
      </div>
    )
  })
}

/** In place of signing: where the issuance stands now and who brought it there. */
async function Stale({ found: { issuance, steps } }: { found: IssuanceCase }) {
  const t = await getTranslations('issuance')
  const last = steps.at(-1)
  const names = await getNames(last?.by ? [last.by] : [])
  return (
    <div className="max-w-service space-y-8">
      <h1 className="text-headline">{t('nowTitle')}</h1>
      <IssuanceStateTag state={issuance.state} />
      <IssuanceHistory steps={last ? [last] : []} names={names} />
      <LinkButton href={pathTo.issuance(issuance.id)}>{t('openCase')}</LinkButton>
    </div>
  )
}
