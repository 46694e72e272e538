import { getLocale, getTranslations } from 'next-intl/server'
import { type Address, isAddressEqual, zeroAddress } from 'viem'
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
import { homeSide, isHomeFree } from '@/lib/chain/chains'
import { toCurl } from '@/lib/chain/to-curl'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { toPublic } from '@/lib/errors/to-public'
import { isolate } from '@/lib/i18n/isolate'
import type { IssuanceOnReceipt } from '@/lib/money/data'
import type { MoneyAct } from '@/lib/money/describe-act'
import { paths, pathTo } from '@/lib/nation/paths'
import { type FullName, maskName } from '@/lib/people/mask-name'
import { formatEther } from '@/lib/tx/format-ether'
import type { KnownAct } from '@/lib/tx/read-act'
import { toStrength } from '@/lib/tx/strength'
import { toReference } from '@/lib/tx/to-reference'
import { nation } from '@/nation.config'
import { PrintHead } from './print-head'

type Props = {
  now: KnownAct
  money: MoneyAct | undefined
  /** The issuance that the act is about, when the records have it. */
  issuance: IssuanceOnReceipt | undefined
  viewer: Address | undefined
  /** Whether the viewer paid, was paid, or signed. */
  isParty: boolean
  /** By account in lower case; empty for a stranger. */
  names: ReadonlyMap<string, FullName>
  reference: string | undefined
}

/** What was done, by whom, when and how firm it is: first in words, the technical truth one tap deeper. */
export async function Receipt({ now, money, issuance, viewer, isParty, names, reference }: Props) {
  const [t, tFee, locale] = await Promise.all([getTranslations('receipt'), getTranslations('fee'), getLocale()])
  const paid = (fee: bigint) => tFee('paid', { fee: isolate(`${formatEther(fee, locale)} ETH`) })
  const payment = money?.kind === 'payment' ? money : undefined
  const act = money?.kind === 'issuance' ? money.act : 'other'
  const terms = payment ?? issuance ?? (money?.kind === 'issuance' ? money.terms : undefined)
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
  const fee =
    !isHomeFree && now.state !== 'sent' && isAddressEqual(viewer ?? zeroAddress, now.from) ? now.fee : undefined
  const rows: SummaryRow[] = [
    { key: 'reference', label: t('reference'), value: <CodeText text={toReference(now.hash)} /> },
    ...(terms ? [{ key: 'amount', label: t('amount'), value: <Money amount={terms.amount} /> }] : []),
    { key: 'from', label: t(payment ? 'from' : 'officer'), value: party(payment?.payer ?? now.from) },
    ...(terms ? [{ key: 'to', label: t('to'), value: party(terms.payee) }] : []),
    ...(reference ? [{ key: 'for', label: t('for'), value: <bdi>{reference}</bdi> }] : []),
    ...(issuance?.officer?.order
      ? [{ key: 'order', label: t('order'), value: <bdi>{issuance.officer.order}</bdi> }]
      : []),
    ...(now.state === 'sent'
      ? []
      : [{ key: 'time', label: t('time'), value: <Time value={now.time} locale={locale} /> }]),
    // Whoever signed paid it; to all others it says nothing.
    ...(fee === undefined ? [] : [{ key: 'fee', label: tFee('label'), value: paid(fee) }]),
  ]

  return (
    <>
      <PrintHead hash={now.hash} from={payment?.payer ?? now.from} to={terms?.payee} />
      <Panel
        title={<Headline now={now} what={t(`what.${payment ? 'payment' : act}`)} isIssuance={!payment} />}
        figure={<Rosette hash={now.hash} />}
      >
        {payment && <p className="text-muted">{t(toHeading(now, payment, viewer))}</p>}
        {terms && <Money amount={terms.amount} size="display" />}
      </Panel>
      {now.state === 'sent' && <Notice state="waiting" title={t('sentText')} />}
      {now.state === 'failed' && <Failure now={now} isIssuance={!payment} />}
      <SummaryList rows={rows} />
      {payment && !isParty && <p className="text-muted">{t('namesHidden')}</p>}
      {now.state === 'recorded' && (
        <Firmness isFinal={now.isFinal} {...(!payment && { accepted: t(`acceptedAct.${act}`) })} />
      )}
      <div className="no-print flex flex-wrap gap-4">
        <Onwards issuance={issuance} isPayment={payment !== undefined} isParty={isParty} />
        <PrintButton>{t('print')}</PrintButton>
      </div>
      <div className="no-print">
        <Technical now={now} payment={payment} />
      </div>
    </>
  )
}

/** Where the reader goes from here: a stranger knows nothing of our queue and has no account page. */
async function Onwards({
  issuance,
  isPayment,
  isParty,
}: {
  issuance: IssuanceOnReceipt | undefined
  isPayment: boolean
  isParty: boolean
}) {
  const t = await getTranslations('receipt')
  if (issuance?.officer) return <LinkButton href={pathTo.issuance(issuance.id)}>{t('openCase')}</LinkButton>
  if (!isParty) return <LinkButton href={paths.start}>{t('toStart')}</LinkButton>
  return (
    <LinkButton href={isPayment ? paths.home : paths.issuance}>{t(isPayment ? 'backHome' : 'backQueue')}</LinkButton>
  )
}

/** "You paid" is said of what is recorded, and of nothing else. */
function toHeading({ state }: KnownAct, { payer, payee }: { payer: Address; payee: Address }, viewer?: Address) {
  if (state !== 'recorded' || viewer === undefined) return 'payment'
  if (isAddressEqual(viewer, payer)) return 'youPaid'
  return isAddressEqual(viewer, payee) ? 'youReceived' : 'payment'
}

async function Headline({ now, what, isIssuance }: { now: KnownAct; what: string; isIssuance: boolean }) {
  const t = await getTranslations('receipt')
  const tag = {
    sent: <Tag state="waiting">{t('sentTitle')}</Tag>,
    failed: <Tag state="danger">{t(isIssuance ? 'notRecorded' : 'failedTitle')}</Tag>,
    recorded: <Tag state="good">{t(toStrength(homeSide, { isFinal: now.state === 'recorded' && now.isFinal }))}</Tag>,
  }
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span>{what}</span> {tag[now.state]}
    </span>
  )
}

async function Failure({ now, isIssuance }: { now: Extract<KnownAct, { state: 'failed' }>; isIssuance: boolean }) {
  const [t, errors, locale] = await Promise.all([getTranslations('receipt'), getTranslations('errors'), getLocale()])
  const reason = now.reason && toPublic(now.reason, locale)
  return (
    <Notice state="danger" title={t(isIssuance ? 'notRecordedText' : 'failedText')}>
      {reason && <p>{errors(reason.code as 'unexpected', reason.facts as never)}</p>}
    </Notice>
  )
}

/** How firm the record is now, and what that means. `accepted` is what being accepted means for this act. */
async function Firmness({ isFinal, accepted }: { isFinal: boolean; accepted?: string }) {
  const t = await getTranslations('receipt')
  const strength = toStrength(homeSide, { isFinal })
  return (
    <section className="space-y-1">
      <h2 className="font-semibold">{t('strength')}</h2>
      <p>{strength === 'accepted' && accepted ? accepted : t(`${strength}Text`)}</p>
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
