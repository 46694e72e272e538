import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DecisionForm } from '@/components/money/decision-form'
import { IssuanceStateTag } from '@/components/money/issuance-state'
import { Money } from '@/components/money/money'
import { guarded } from '@/components/nation/guarded'
import { Rosette } from '@/components/nation/rosette'
import { Party } from '@/components/people/party'
import { BackLink } from '@/components/ui/back-link'
import { CodeText } from '@/components/ui/code-text'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import type { Officer } from '@/lib/auth/get-officer'
import { requireOfficer } from '@/lib/auth/require-officer'
import type { EvidenceRecord } from '@/lib/evidence/evidence-record'
import { formatAmount } from '@/lib/money/amount'
import { getIssuanceCase } from '@/lib/money/data'
import type { IssuanceCase } from '@/lib/money/get-issuance-case'
import { openIssuanceDecision } from '@/lib/money/issuance-actions'
import { decisionRoles, issuanceDecisions, toRefusal } from '@/lib/money/issuance-decisions'
import type { Issuance } from '@/lib/money/list-issuances'
import { paths } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import { type FullName, maskName } from '@/lib/people/mask-name'
import { nation } from '@/nation.config'

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
    const { issuance, request } = found
    const accounts = [issuance.maker, issuance.payee, ...(issuance.checker ? [issuance.checker] : [])]
    const names = await getNames(accounts)
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
        <SummaryList
          rows={[
            { key: 'amount', label: t('amount'), value: <Money amount={issuance.amount} size="title" /> },
            {
              key: 'payee',
              label: t('payee'),
              value: (
                <>
                  {party(issuance.payee)}
                  <span className="block text-small text-muted">
                    <CodeText text={issuance.payee} />
                  </span>
                </>
              ),
            },
            { key: 'maker', label: t('maker'), value: party(issuance.maker) },
            ...(issuance.checker ? [{ key: 'checker', label: t('checker'), value: party(issuance.checker) }] : []),
            {
              key: 'expires',
              label: t('expires'),
              value: <Time value={new Date(issuance.expiresAt * 1_000)} locale={locale} />,
            },
          ]}
        />
        <Evidence issuance={issuance} record={request} />
        <History issuance={issuance} names={names} />
        <Decision found={found} officer={officer} payeeName={names.get(issuance.payee.toLowerCase())} />
      </div>
    )
  })
}

async function Evidence({ issuance, record }: { issuance: Issuance; record: EvidenceRecord | undefined }) {
  const t = await getTranslations('issuance')
  return (
    <section aria-labelledby="evidence" className="space-y-3">
      <h2 id="evidence" className="text-title">
        {t('evidence')}
      </h2>
      {record ? (
        <SummaryList
          rows={[
            { key: 'authority', label: t('authority'), value: record.authority },
            { key: 'order', label: t('order'), value: record.orderNumber },
            { key: 'statement', label: t('statement'), value: record.statement },
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
          ]}
        />
      </Details>
    </section>
  )
}

async function History({ issuance, names }: { issuance: Issuance; names: ReadonlyMap<string, FullName> }) {
  const [t, receipt, locale] = await Promise.all([getTranslations('issuance'), getTranslations('receipt'), getLocale()])
  const nameOf = (account: string) => {
    const name = names.get(account.toLowerCase())
    return name ? maskName(name) : `${account.slice(0, 6)}…${account.slice(-4)}`
  }
  const { checker, approvedAt, approveHash, executedAt, executeHash, closedAt, state } = issuance
  const isClosed = state === 'rejected' || state === 'cancelled'
  const lines = [
    { text: t('asked', { name: nameOf(issuance.maker) }), time: issuance.requestedAt, hash: issuance.requestHash },
    ...(checker && approvedAt
      ? [{ text: t('approvedBy', { name: nameOf(checker) }), time: approvedAt, hash: approveHash }]
      : []),
    ...(executedAt ? [{ text: t('executedOn'), time: executedAt, hash: executeHash }] : []),
    ...(isClosed && closedAt ? [{ text: t('closedOn'), time: closedAt, hash: null }] : []),
  ]
  return (
    <section aria-labelledby="history" className="space-y-3">
      <h2 id="history" className="text-title">
        {t('history')}
      </h2>
      <ol className="border-t border-line">
        {lines.map(({ text, time, hash }) => (
          <li key={text} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-3">
            <span>{text}</span>
            <span className="text-muted">
              <Time value={new Date(time * 1_000)} locale={locale} />{' '}
              {hash && <TextLink href={`/receipts/${hash}`}>{receipt('title')}</TextLink>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

type DecisionProps = { found: IssuanceCase; officer: Officer; payeeName: FullName | undefined }

/** What this officer may do now, or why they may not. */
async function Decision({ found, officer, payeeName }: DecisionProps) {
  const [t, form, roles, locale] = await Promise.all([
    getTranslations('issuance'),
    getTranslations('form'),
    getTranslations('roles'),
    getLocale(),
  ])
  const { issuance, request, isOwn } = found
  if (issuance.state !== 'requested' && issuance.state !== 'approved') return null
  const text = {
    amount: formatAmount(issuance.amount, locale),
    currency: nation.currency.symbol,
    payee: payeeName ? maskName(payeeName) : `${issuance.payee.slice(0, 6)}…${issuance.payee.slice(-4)}`,
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
