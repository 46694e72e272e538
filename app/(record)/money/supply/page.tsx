import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { encodeFunctionData } from 'viem'
import { Lag } from '@/app/lag'
import { IssuanceStateTag } from '@/components/money/issuance-state'
import { Money } from '@/components/money/money'
import { guarded } from '@/components/nation/guarded'
import { CodeText } from '@/components/ui/code-text'
import { Command } from '@/components/ui/command'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { LineChart } from '@/components/ui/line-chart'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { homeChainId, homeSide } from '@/lib/chain/chains'
import { addressOf } from '@/lib/chain/deployments'
import { toCurl } from '@/lib/chain/to-curl'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { nationalStablecoinAbi } from '@/lib/generated/contracts'
import { formatTime } from '@/lib/i18n/format-time'
import { localeTags } from '@/lib/i18n/locale-tag'
import { formatAmount } from '@/lib/money/amount'
import { getPublicSupply } from '@/lib/money/data'
import type { Issuance } from '@/lib/money/list-issuances'
import { paths } from '@/lib/nation/paths'
import { nation } from '@/nation.config'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('supply')
  return { title: t('title'), description: t('lead') }
}

export default async function SupplyPage() {
  return guarded(async () => {
    const [t, locale, supply] = await Promise.all([getTranslations('supply'), getLocale(), getPublicSupply()])
    const { symbol } = nation.currency
    const { asOf, difference, counts, waiting, open, executed, dropped } = supply
    const issuances = [...open, ...executed].sort((one, other) => other.requestedAt - one.requestedAt)
    const columns = await issuanceColumns()
    const ticks = new Intl.NumberFormat(localeTags[locale], { notation: 'compact', maximumSignificantDigits: 3 })
    const points = supply.history.map(({ day, supply: total }) => {
      const time = new Date(`${day}T00:00:00Z`)
      return {
        time,
        value: Number(total / 10n ** BigInt(nation.currency.decimals)),
        timeText: formatTime(time, { locale, style: 'short' }),
        valueText: `${formatAmount(total, locale)} ${symbol}`,
      }
    })
    return (
      <div className="space-y-10">
        <header className="max-w-service space-y-3">
          <h1 className="text-headline">{t('title')}</h1>
          <p className="text-lead">{t('lead')}</p>
        </header>
        <Lag />
        <section aria-label={t('total')} className="space-y-2">
          <p className="text-muted">{t('total')}</p>
          <Money amount={supply.total} size="display" />
          {asOf !== undefined && (
            <p className="text-small text-muted">
              {t.rich('asOf', { time: () => <Time value={new Date(asOf.timestamp * 1_000)} locale={locale} /> })}
            </p>
          )}
        </section>
        {difference !== undefined && difference !== 0n && (
          <Notice
            state="danger"
            title={t('mismatch', { amount: formatAmount(difference, locale), currency: symbol })}
          />
        )}
        <SummaryList
          rows={[
            { key: 'issued', label: t('issued'), value: counts.issuances },
            { key: 'waiting', label: t('waiting'), value: waiting },
            { key: 'accounts', label: t('accounts'), value: counts.accounts },
            { key: 'payments', label: t('payments'), value: counts.payments },
          ]}
        />
        {points.length > 1 && (
          <LineChart
            title={t('chartTitle')}
            description={t('chartText', {
              first: points[0]?.valueText ?? '',
              last: points.at(-1)?.valueText ?? '',
            })}
            points={points}
            tableSummary={t('chartTable')}
            columns={{ time: t('chartDate'), value: t('chartSupply') }}
            tickText={(value) => ticks.format(value)}
          />
        )}
        <section className="space-y-4" aria-labelledby="issuances">
          <h2 id="issuances" className="text-title">
            {t('issuances')}
          </h2>
          <p className="max-w-service">
            {t('rule')} <TextLink href={`${paths.howItRuns}#keys`}>{t('offices')}</TextLink>
          </p>
          {issuances.length === 0 ? (
            <EmptyState title={t('none')} />
          ) : (
            <Table
              caption={t('issuances')}
              isCaptionHidden
              columns={columns}
              rows={issuances}
              rowKey={({ id }) => id}
            />
          )}
          {dropped.length > 0 && (
            <Details summary={t('dropped', { count: dropped.length })}>
              <div className="space-y-2">
                <p>{t('noMoney')}</p>
                <Table
                  caption={t('droppedCaption')}
                  isCaptionHidden
                  columns={columns}
                  rows={dropped}
                  rowKey={({ id }) => id}
                />
              </div>
            </Details>
          )}
        </section>
        <section className="max-w-service space-y-3" aria-labelledby="check">
          <h2 id="check" className="text-title">
            {t('checkTitle')}
          </h2>
          <p>{t('checkText')}</p>
          <Command label={t('checkTitle')} text={supplyCommand()} copy={t('copy')} copied={t('copied')} />
          <p className="text-small text-muted">{t('checkHow', { decimals: nation.currency.decimals })}</p>
        </section>
      </div>
    )
  })
}

async function issuanceColumns(): Promise<readonly Column<Issuance>[]> {
  const [t, locale] = await Promise.all([getTranslations('supply'), getLocale()])
  const time = (seconds: number | null) =>
    seconds === null ? (
      '–'
    ) : (
      <span className="whitespace-nowrap">
        <Time value={new Date(seconds * 1_000)} locale={locale} style="day" />
      </span>
    )
  return [
    { key: 'requested', header: t('requested'), cell: ({ requestedAt }) => time(requestedAt) },
    { key: 'amount', header: t('amount'), cell: ({ amount }) => <Money amount={amount} />, isNumeric: true },
    { key: 'maker', header: t('maker'), cell: ({ maker }) => <CodeText text={maker} isShort /> },
    { key: 'checker', header: t('checker'), cell: ({ state, checker }) => approver({ state, checker }) },
    { key: 'to', header: t('to'), cell: ({ payee }) => <CodeText text={payee} isShort /> },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state }) => (
        <span className="block min-w-44">
          <IssuanceStateTag state={state} />
        </span>
      ),
    },
    { key: 'executed', header: t('carriedOut'), cell: ({ executedAt }) => time(executedAt) },
  ]
}

/** Who refused an issuance stands in the approver's place of its record. */
function approver({ state, checker }: Pick<Issuance, 'state' | 'checker'>) {
  return checker === null || state === 'rejected' ? '–' : <CodeText text={checker} isShort />
}

function supplyCommand(): string {
  const to = addressOf(homeChainId, 'nationalStablecoin')
  const data = encodeFunctionData({ abi: nationalStablecoinAbi, functionName: 'totalSupply' })
  return toCurl({ rpcUrl: rpcUrls()[homeSide], method: 'eth_call', params: [{ to, data }, 'latest'] })
}
