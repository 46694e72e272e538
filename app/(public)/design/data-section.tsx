import { getLocale, getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { LineChart } from '@/components/ui/line-chart'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { formatTime } from '@/lib/i18n/format-time'
import { paths } from '@/lib/nation/paths'
import { nation } from '@/nation.config'
import { Section } from './section'

const supply = [
  ['2026-09-01', 250_000],
  ['2026-09-19', 400_000],
  ['2026-10-11', 520_000],
  ['2026-10-30', 900_000],
  ['2026-11-22', 1_250_000],
] as const

export async function DataSection() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('design')])
  const format = new Intl.NumberFormat(locale)
  const points = supply.map(([day, value]) => ({
    time: new Date(day),
    value,
    timeText: formatTime(new Date(day), { locale, style: 'short' }),
    valueText: format.format(value),
  }))
  const [first = '', last = ''] = [points[0]?.valueText, points.at(-1)?.valueText]
  return (
    <Section title={t('table')}>
      <Table
        caption={t('checkAnswers')}
        columns={[
          { key: 'date', header: t('date'), cell: ({ timeText }) => timeText },
          { key: 'state', header: t('states'), cell: () => <Tag state="good">{t('done')}</Tag> },
          {
            key: 'amount',
            header: t('amount'),
            cell: ({ valueText }) => <Amount value={valueText} unit={nation.currency.symbol} />,
            isNumeric: true,
          },
        ]}
        rows={points.slice(0, 3)}
        rowKey={({ valueText }) => valueText}
      />
      <LineChart
        title={t('chart')}
        description={t('chartText', { first, last })}
        points={points}
        tableSummary={t('showTable')}
        columns={{ time: t('date'), value: t('amount') }}
        check={<TextLink href={paths.supply}>{t('more')}</TextLink>}
      />
    </Section>
  )
}
