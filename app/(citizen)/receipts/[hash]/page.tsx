import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { type Address, type Hash, isAddressEqual } from 'viem'
import { Money } from '@/components/money/money'
import { guarded } from '@/components/nation/guarded'
import { Rosette } from '@/components/nation/rosette'
import { PrintButton } from '@/components/tx/print-button'
import { ReceiptWatcher } from '@/components/tx/receipt-watcher'
import { CodeText } from '@/components/ui/code-text'
import { Command } from '@/components/ui/command'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { getCitizen } from '@/lib/auth/get-citizen'
import { getSession } from '@/lib/auth/get-session'
import { homeSide } from '@/lib/chain/chains'
import { serverClient } from '@/lib/chain/server-client'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { getPaymentReference } from '@/lib/money/data'
import { hashParam } from '@/lib/money/schema'
import { paths } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import { type FullName, maskName } from '@/lib/people/mask-name'
import { type ActNow, readAct } from '@/lib/tx/read-act'
import { toReference } from '@/lib/tx/to-reference'
import { nation } from '@/nation.config'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('receipt')
  // A receipt is found by its link alone.
  return { title: t('title'), robots: { index: false } }
}

export default async function ReceiptPage(props: PageProps<'/receipts/[hash]'>) {
  const [{ hash: text }, { intent: query }] = await Promise.all([props.params, props.searchParams])
  const parsed = hashParam.safeParse(text)
  const t = await getTranslations('receipt')
  if (!parsed.success) return <EmptyState title={t('badTitle')}>{t('badText')}</EmptyState>

  return guarded(async () => {
    const hash = parsed.data
    const now = await readAct(serverClient(), { hash })
    const isWaiting = now.state === 'missing' || now.state === 'sent'
    return (
      <>
        <ReceiptWatcher isWaiting={isWaiting} intent={typeof query === 'string' ? query : null} />
        {/* Read out when it changes from sent to recorded. */}
        <div aria-live="polite" className="space-y-8">
          {now.state === 'missing' ? <Missing hash={hash} /> : <Receipt now={now} />}
        </div>
      </>
    )
  })
}

async function Missing({ hash }: { hash: Hash }) {
  const t = await getTranslations('receipt')
  return (
    <EmptyState title={t('missingTitle')} action={<LinkButton href={paths.home}>{t('backHome')}</LinkButton>}>
      <p>{t('missingText')}</p>
      <p>
        {t('reference')} <CodeText text={toReference(hash)} />
      </p>
    </EmptyState>
  )
}

async function Receipt({ now }: { now: Exclude<ActNow, { state: 'missing' }> }) {
  const [t, locale, session, citizen] = await Promise.all([
    getTranslations('receipt'),
    getLocale(),
    getSession(),
    getCitizen().catch(() => undefined),
  ])
  const payment = toPayment(now)
  const viewer = session?.account
  const isPayer = viewer !== undefined && isAddressEqual(viewer, now.from)
  const isPayee = viewer !== undefined && payment !== undefined && isAddressEqual(viewer, payment.payee)
  // Names are for the two parties. Everyone else who has the link reads what is public: accounts and the amount.
  const names: ReadonlyMap<string, FullName> =
    citizen && (isPayer || isPayee) ? await getNames([now.from, ...(payment ? [payment.payee] : [])]) : new Map()
  const reference =
    payment && citizen && (isPayer || isPayee) ? await getPaymentReference(now.hash, payment) : undefined

  const party = (account: Address) => {
    const name = names.get(account.toLowerCase())
    const isYou = viewer !== undefined && isAddressEqual(viewer, account)
    return (
      <>
        {name && (
          <span className="block">
            <bdi>{maskName(name)}</bdi> {isYou && `(${t('you')})`}
          </span>
        )}
        <CodeText text={account} isShort />
      </>
    )
  }
  const rows: SummaryRow[] = [
    { key: 'reference', label: t('reference'), value: <CodeText text={toReference(now.hash)} /> },
    ...(payment ? [{ key: 'amount', label: t('amount'), value: <Money amount={payment.amount} /> }] : []),
    { key: 'from', label: t(payment ? 'from' : 'officer'), value: party(now.from) },
    ...(payment ? [{ key: 'to', label: t('to'), value: party(payment.payee) }] : []),
    ...(reference ? [{ key: 'for', label: t('for'), value: reference }] : []),
    ...(now.state === 'sent'
      ? []
      : [{ key: 'time', label: t('time'), value: <Time value={now.time} locale={locale} /> }]),
  ]

  return (
    <>
      <Panel title={<Title now={now} />} figure={<Rosette hash={now.hash} />}>
        {payment ? (
          <>
            <p className="text-muted">{t(isPayer ? 'youPaid' : isPayee ? 'youReceived' : 'payment')}</p>
            <Money amount={payment.amount} size="display" />
          </>
        ) : (
          <p>{t(`act.${toActName(now.act?.functionName)}`)}</p>
        )}
      </Panel>
      {now.state === 'sent' && <Notice state="waiting" title={t('sentText')} />}
      {now.state === 'failed' && <Notice state="danger" title={t('failedText')} />}
      <SummaryList rows={rows} />
      {now.state === 'recorded' && <Strength isFinal={now.isFinal} />}
      <div className="no-print flex flex-wrap gap-4">
        <LinkButton href={payment ? paths.home : paths.issuance}>{t(payment ? 'backHome' : 'backQueue')}</LinkButton>
        <PrintButton>{t('print')}</PrintButton>
      </div>
      <Technical now={now} payee={payment?.payee} />
    </>
  )
}

async function Title({ now }: { now: Exclude<ActNow, { state: 'missing' }> }) {
  const t = await getTranslations('receipt')
  if (now.state === 'sent') return <Tag state="waiting">{t('sentTitle')}</Tag>
  if (now.state === 'failed') return <Tag state="danger">{t('failedTitle')}</Tag>
  return <Tag state="good">{t(homeSide === 'l2' ? 'accepted' : now.isFinal ? 'final' : 'mined')}</Tag>
}

/** How firm the record is now, and what that means. On the rollup a receipt says only that it was accepted. */
async function Strength({ isFinal }: { isFinal: boolean }) {
  const t = await getTranslations('receipt')
  const strength = homeSide === 'l2' ? 'acceptedText' : isFinal ? 'finalText' : 'minedText'
  return (
    <section className="space-y-1">
      <h2 className="font-semibold">{t('strength')}</h2>
      <p>{t(strength)}</p>
    </section>
  )
}

async function Technical({ now, payee }: { now: Exclude<ActNow, { state: 'missing' }>; payee: Address | undefined }) {
  const t = await getTranslations('receipt')
  const { name, id } = nation.chains[homeSide]
  const code = (key: string, label: string, text: string) => ({ key, label, value: <CodeText text={text} /> })
  return (
    <Details summary={t('technical')}>
      <SummaryList
        rows={[
          code('hash', t('fullReference'), now.hash),
          { key: 'network', label: t('network'), value: `${name} (${id})` },
          ...(now.state === 'sent' ? [] : [code('block', t('block'), now.block.toString())]),
          code('from', t('fromAccount'), now.from),
          ...(payee ? [code('to', t('toAccount'), payee)] : []),
          ...(now.contract ? [code('contract', t('contract'), now.contract)] : []),
        ]}
      />
      <p className="pt-4">{t('checkCommand')}</p>
      <Command label={t('checkYourself')} text={checkCommand(now.hash)} copy={t('copy')} copied={t('copied')} />
    </Details>
  )
}

function checkCommand(hash: Hash): string {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_getTransactionReceipt', params: [hash] })
  return `curl -H 'content-type: application/json' -d '${body}' ${rpcUrls()[homeSide]}`
}

function toPayment({ act }: Exclude<ActNow, { state: 'missing' }>): { payee: Address; amount: bigint } | undefined {
  if (act?.functionName !== 'transfer') return undefined
  const [payee, amount] = act.args as [Address, bigint]
  return { payee, amount }
}

const acts = ['requestIssuance', 'approveIssuance', 'rejectIssuance', 'cancelIssuance', 'executeIssuance'] as const

function toActName(functionName: string | undefined): (typeof acts)[number] | 'other' {
  return acts.find((act) => act === functionName) ?? 'other'
}
