import { getLocale, getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Skeleton, SkeletonLines, SkeletonRows } from '@/components/ui/skeleton'
import { nation } from '@/nation.config'
import { Section } from './section'

const numbers = { en: '40.00', fr: '40,00', ar: '40.00' } as const

export async function NothingSection() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('design')])
  return (
    <>
      <Section title={t('panel')}>
        <Panel
          title={
            <>
              {t('panelTitle')} <Amount value={numbers[locale]} unit={nation.currency.symbol} />
            </>
          }
          level={3}
        >
          {t('reference')} <bdi className="font-mono">7F3K-22QD</bdi>
        </Panel>
      </Section>
      <Section title={t('nothing')}>
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        <Skeleton label={t('loading')}>
          <SkeletonLines size="amount" count={1} />
          <SkeletonRows count={3} />
        </Skeleton>
      </Section>
    </>
  )
}
