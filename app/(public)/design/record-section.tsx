import { getLocale, getTranslations } from 'next-intl/server'
import { Rosette } from '@/components/nation/rosette'
import { Amount } from '@/components/ui/amount'
import { CodeText } from '@/components/ui/code-text'
import { CopyButton } from '@/components/ui/copy-button'
import { SummaryList } from '@/components/ui/summary-list'
import { Time } from '@/components/ui/time'
import { nation } from '@/nation.config'
import { Section } from './section'

const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const numbers = { en: '1,250.00', fr: '1 250,00', ar: '1,250.00' } as const

export async function RecordSection() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('design')])
  const amount = { value: numbers[locale], unit: nation.currency.symbol }
  return (
    <>
      <Section title={t('rosettes')}>
        <div className="flex flex-wrap items-center gap-6">
          <Rosette hash={account} size="large" />
          <p className="grow basis-48">{t('rosetteText')}</p>
        </div>
      </Section>
      <Section title={t('amounts')}>
        <p>
          <Amount {...amount} size="display" />
        </p>
        <p>
          <Amount {...amount} size="title" />
        </p>
        <SummaryList
          rows={[
            { key: 'amount', label: t('amount'), value: <Amount {...amount} /> },
            { key: 'short', label: t('account'), value: <CodeText text={account} isShort /> },
            {
              key: 'account',
              label: t('account'),
              value: (
                <>
                  <CodeText text={account} />
                  <br />
                  <CopyButton text={account} label={t('copy')} copiedLabel={t('copied')} />
                </>
              ),
            },
            {
              key: 'time',
              label: t('time'),
              value: <Time value={new Date('2026-11-22T14:05:00Z')} locale={locale} />,
            },
          ]}
        />
      </Section>
    </>
  )
}
