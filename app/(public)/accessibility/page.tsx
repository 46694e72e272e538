import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { nation } from '@/nation.config'

const abilities = ['can1', 'can2', 'can3', 'can4', 'can5'] as const
const limits = ['limits1', 'limits2'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accessibility')
  return { title: t('title') }
}

export default async function AccessibilityPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('accessibility')])
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead', { nation: nation.shortName[locale] })} />
      <Prose>
        <h2>{t('goalTitle')}</h2>
        <p>{t('goal')}</p>
        <h2>{t('canTitle')}</h2>
        <ul>
          {abilities.map((ability) => (
            <li key={ability}>{t(ability)}</li>
          ))}
        </ul>
        <h2>{t('limitsTitle')}</h2>
        <ul>
          {limits.map((limit) => (
            <li key={limit}>{t(limit)}</li>
          ))}
        </ul>
        <h2>{t('tellTitle')}</h2>
        <p>{t('tell', { register: nation.offices.register[locale], complaints: nation.legal.complaints[locale] })}</p>
        <h2>{t('noteTitle')}</h2>
        <p>{t('note')}</p>
      </Prose>
    </>
  )
}
