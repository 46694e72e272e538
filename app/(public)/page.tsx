import { getLocale, getTranslations } from 'next-intl/server'
import { nation } from '@/nation.config'

export default async function StartPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('meta')])
  return <h1 className="text-headline">{t('title', { nation: nation.name[locale] })}</h1>
}
