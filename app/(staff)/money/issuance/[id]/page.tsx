import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentValue } from '@/components/documents/document-value'
import { IssuanceHistory } from '@/components/money/issuance-history'
import { IssuancePayee } from '@/components/money/issuance-payee'
import { IssuanceStateTag } from '@/components/money/issuance-state'
import { IssuanceWarnings } from '@/components/money/issuance-warnings'
import { Money } from '@/components/money/money'
import { supplyRows } from '@/components/money/supply-rows'
import { guarded } from '@/components/nation/guarded'
import { Rosette } from '@/components/nation/rosette'
import { Party } from '@/components/people/party'
import { BackLink } from '@/components/ui/back-link'
import { CodeText } from '@/components/ui/code-text'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { SummaryList } from '@/components/ui/summary-list'
import { Time } from '@/components/ui/time'
import { requireOfficer } from '@/lib/auth/require-officer'
import { getDocumentOf } from '@/lib/documents/data'
import type { EvidenceRecord } from '@/lib/evidence/evidence-record'
import { formatAmount } from '@/lib/money/amount'
import { getIssuanceCase, getIssuancesUnderOrder, getSupplyNow } from '@/lib/money/data'
import type { IssuanceStep } from '@/lib/money/issuance-steps'
import type { Issuance } from '@/lib/money/list-issuances'
import { paths } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import { nameOf } from '@/lib/people/name-of'
import { nation } from '@/nation.config'
import { Decision } from './decision'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issuance')
  return { title: t('case') }
}

export default async function IssuanceCasePage(props: PageProps<'/money/issuance/[id]'>) {
  const { id } = await props.params
  return guarded(async () => {
    const officer = await requireOfficer(`${paths.issuance}/${id}`)
    const [t, locale, found] = await Promise.all([getTranslations('issuance'), getLocale(), getIssuanceCase(id)])
    if (!found) {
      return (
        <EmptyState
          title={t('unknownTitle')}
          action={<LinkButton href={paths.issuance}>{t('backToQueue')}</LinkButton>}
        >
          {t('unknownText')}
        </EmptyState>
      )
    }
    const { issuance, request, steps, payeeIs } = found
    const order = request?.orderNumber
    const isOpen = issuance.state === 'requested' || issuance.state === 'approved'
    const [names, supply, sameOrder] = await Promise.all([
      getNames([issuance.payee, ...steps.flatMap(({ by }) => by ?? [])]),
      isOpen ? getSupplyNow() : undefined,
      order === undefined ? [] : getIssuancesUnderOrder(order, { except: issuance.evidence }),
    ])
    const byOf = (act: IssuanceStep['act']) => steps.find((step) => step.act === act)?.by
    const [approver, refuser] = [byOf('approve'), byOf('reject')]
    const text = { amount: formatAmount(issuance.amount, locale), currency: nation.currency.symbol }
    const party = (account: `0x${string}`) => <Party account={account} name={names.get(account.toLowerCase())} />
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={paths.issuance}>{t('backToQueue')}</BackLink>
        <header className="flex items-center justify-between gap-6">
          <div className="space-y-2">
            <h1 className="text-headline">{t('caseTitle', text)}</h1>
            <IssuanceStateTag state={issuance.state} />
          </div>
          <Rosette hash={issuance.id} size="small" />
        </header>
        {supply !== undefined && (
          <IssuanceWarnings
            amount={issuance.amount}
            supply={supply}
            payeeIs={payeeIs}
            order={order}
            sameOrder={sameOrder}
          />
        )}
        <SummaryList
          rows={[
            { key: 'amount', label: t('amount'), value: <Money amount={issuance.amount} size="title" /> },
            ...(supply === undefined ? [] : await supplyRows({ supply, amount: issuance.amount })),
            {
              key: 'payee',
              label: t('payee'),
              value: <IssuancePayee account={issuance.payee} name={names.get(issuance.payee.toLowerCase())} />,
            },
            { key: 'maker', label: t('maker'), value: party(issuance.maker) },
            ...(approver ? [{ key: 'approver', label: t('checker'), value: party(approver) }] : []),
            ...(refuser ? [{ key: 'refuser', label: t('refusedBy'), value: party(refuser) }] : []),
            ...(isOpen
              ? [
                  {
                    key: 'expires',
                    label: t('expires'),
                    value: <Time value={new Date(issuance.expiresAt * 1_000)} locale={locale} />,
                  },
                ]
              : []),
          ]}
        />
        <Evidence issuance={issuance} record={request} />
        <IssuanceHistory steps={steps} names={names} />
        {isOpen && <Decision found={found} officer={officer} payee={nameOf(names, issuance.payee)} />}
      </div>
    )
  })
}

async function Evidence({ issuance, record }: { issuance: Issuance; record: EvidenceRecord | undefined }) {
  const [t, documents, document] = await Promise.all([
    getTranslations('issuance'),
    getTranslations('documents'),
    getDocumentOf(record),
  ])
  return (
    <section aria-labelledby="evidence" className="space-y-3">
      <h2 id="evidence" className="text-title">
        {t('evidence')}
      </h2>
      {record ? (
        <SummaryList
          rows={[
            { key: 'authority', label: t('authority'), value: <bdi>{record.authority}</bdi> },
            { key: 'order', label: t('order'), value: <bdi>{record.orderNumber}</bdi> },
            { key: 'document', label: documents('order'), value: <DocumentValue document={document} /> },
            { key: 'statement', label: t('statement'), value: <bdi>{record.statement}</bdi> },
          ]}
        />
      ) : (
        <p className="text-muted">{t('evidenceMissing')}</p>
      )}
      <Details summary={t('decoded')}>
        <SummaryList
          rows={[
            { key: 'id', label: t('identifier'), value: <CodeText text={issuance.id} /> },
            { key: 'fingerprint', label: t('fingerprint'), value: <CodeText text={issuance.evidence} /> },
            ...(document
              ? [{ key: 'document', label: documents('fingerprint'), value: <CodeText text={document.hash} /> }]
              : []),
          ]}
        />
      </Details>
    </section>
  )
}
