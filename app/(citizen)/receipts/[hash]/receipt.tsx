import { getLocale, getTranslations } from 'next-intl/server'
import { type Address, isAddressEqual } from 'viem'
import { Money } from '@/components/money/money'
import { Rosette } from '@/components/nation/rosette'
import { PrintButton } from '@/components/tx/print-button'
import { CodeText } from '@/components/ui/code-text'
import { Command } from '@/components/ui/command'
import { Details } from '@/components/ui/details'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { homeSide } from '@/lib/chain/chains'
import { toCurl } from '@/lib/chain/to-curl'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { toPublic } from '@/lib/errors/to-public'
import type { MoneyAct } from '@/lib/money/describe-act'
import { paths } from '@/lib/nation/paths'
import { type FullName, maskName } from '@/lib/people/mask-name'
import type { KnownAct } from '@/lib/tx/read-act'
import { toStrength } from '@/lib/tx/strength'
import { toReference } from '@/lib/tx/to-reference'
import { nation } from '@/nation.config'

type Props = {
  now: KnownAct
  money: MoneyAct | undefined
  viewer: Address | undefined
  /** By account in lower case; empty for a stranger. */
  names: ReadonlyMap<string, FullName>
  reference: string | undefined
}

/** What was done, by whom, when and how firm it is: first in words, the technical truth one tap deeper. */
export async function Receipt({ now, money, viewer, names, reference }: Props) {
  const [t, locale] = await Promise.all([getTranslations('receipt'), getLocale()])
  const payment = money?.kind === 'payment' ? money : undefined
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
    { key: 'from', label: t(payment ? 'from' : 'officer'), value: party(payment?.payer ?? now.from) },
    ...(payment ? [{ key: 'to', label: t('to'), value: party(payment.payee) }] : []),
    ...(reference ? [{ key: 'for', label: t('for'), value: reference }] : []),
    ...(now.state === 'sent'
      ? []
      : [{ key: 'time', label: t('time'), value: <Time value={now.time} locale={locale} /> }]),
  ]

  return (
    <>
      <Panel title={<Headline now={now} />} figure={<Rosette hash={now.hash} />}>
        {payment ? (
          <>
            <p className="text-muted">{t(toHeading(now, payment, viewer))}</p>
            <Money amount={payment.amount} size="display" />
          </>
        ) : (
          <p>{t(`act.${money?.kind === 'issuance' ? money.act : 'other'}`)}</p>
        )}
      </Panel>
      {now.state === 'sent' && <Notice state="waiting" title={t('sentText')} />}
      {now.state === 'failed' && <Failure now={now} />}
      <SummaryList rows={rows} />
      {now.state === 'recorded' && <Firmness isFinal={now.isFinal} />}
      <div className="no-print flex flex-wrap gap-4">
        <LinkButton href={payment ? paths.home : paths.issuance}>{t(payment ? 'backHome' : 'backQueue')}</LinkButton>
        <PrintButton>{t('print')}</PrintButton>
      </div>
      <Technical now={now} payment={payment} />
    </>
  )
}

/** "You paid" is said of what is recorded, and of nothing else. */
function toHeading({ state }: KnownAct, { payer, payee }: { payer: Address; payee: Address }, viewer?: Address) {
  if (state !== 'recorded' || viewer === undefined) return 'payment'
  if (isAddressEqual(viewer, payer)) return 'youPaid'
  return isAddressEqual(viewer, payee) ? 'youReceived' : 'payment'
}

async function Headline({ now }: { now: KnownAct }) {
  const t = await getTranslations('receipt')
  if (now.state === 'sent') return <Tag state="waiting">{t('sentTitle')}</Tag>
  if (now.state === 'failed') return <Tag state="danger">{t('failedTitle')}</Tag>
  return <Tag state="good">{t(toStrength(homeSide, now))}</Tag>
}

async function Failure({ now }: { now: Extract<KnownAct, { state: 'failed' }> }) {
  const [t, errors, locale] = await Promise.all([getTranslations('receipt'), getTranslations('errors'), getLocale()])
  const reason = now.reason && toPublic(now.reason, locale)
  return (
    <Notice state="danger" title={t('failedText')}>
      {reason && <p>{errors(reason.code as 'unexpected', reason.facts as never)}</p>}
    </Notice>
  )
}

/** How firm the record is now, and what that means. */
async function Firmness({ isFinal }: { isFinal: boolean }) {
  const t = await getTranslations('receipt')
  return (
    <section className="space-y-1">
      <h2 className="font-semibold">{t('strength')}</h2>
      <p>{t(`${toStrength(homeSide, { isFinal })}Text`)}</p>
    </section>
  )
}

async function Technical({ now, payment }: { now: KnownAct; payment: { payer: Address; payee: Address } | undefined }) {
  const t = await getTranslations('receipt')
  const { name, id } = nation.chains[homeSide]
  const code = (key: string, label: string, text: string) => ({ key, label, value: <CodeText text={text} /> })
  const command = toCurl({
    rpcUrl: rpcUrls()[homeSide],
    method: 'eth_getTransactionReceipt',
    params: [now.hash],
  })
  return (
    <Details summary={t('technical')}>
      <SummaryList
        rows={[
          code('hash', t('fullReference'), now.hash),
          { key: 'network', label: t('network'), value: `${name} (${id})` },
          ...(now.state === 'sent' ? [] : [code('block', t('block'), now.block.toString())]),
          code('from', t('fromAccount'), payment?.payer ?? now.from),
          ...(payment ? [code('to', t('toAccount'), payment.payee)] : []),
          ...(now.to ? [code('contract', t('contract'), now.to)] : []),
        ]}
      />
      <p className="pt-4">{t('checkCommand')}</p>
      <Command label={t('checkYourself')} text={command} copy={t('copy')} copied={t('copied')} />
    </Details>
  )
}
