import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { nation } from '@/nation.config'

const rows = ['Payments', 'Balance', 'Name', 'Identity', 'Reference', 'Key'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('title') }
}

export default async function PrivacyPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('privacy')])
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Table
        caption={t('tableTitle')}
        isCaptionHidden
        columns={[
          { key: 'what', header: t('what'), cell: (row) => t(`row${row}`) },
          { key: 'who', header: t('who'), cell: (row) => t(`row${row}Who`) },
        ]}
        rows={rows}
        rowKey={(row) => row}
      />
      <Prose>
        <h2>{t('publicTitle')}</h2>
        <p>{t('public')}</p>
        <h2>{t('neverTitle')}</h2>
        <p>{t('never')}</p>
        <h2>{t('correctTitle')}</h2>
        <p>{t('correct', { register: nation.offices.register[locale] })}</p>
        <h2>{t('cookiesTitle')}</h2>
        <p>{t('cookies')}</p>
        <h2>{t('controllerTitle')}</h2>
      </Prose>
      <div className="pt-4">
        <SummaryList
          rows={[
            { key: 'controller', label: t('controller'), value: nation.legal.dataController[locale] },
            { key: 'complaints', label: t('complaints'), value: nation.legal.complaints[locale] },
          ]}
        />
      </div>
    </>
  )
}
