import { getLocale, getTranslations } from 'next-intl/server'
import { localeNames } from '@/lib/i18n/locale'
import { nation } from '@/nation.config'
import { ChoiceLinks } from './choice-links'

export async function LanguageSwitch() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('shell')])
  const choices = nation.locales.map((value) => ({ value, label: localeNames[value], lang: value }))
  return <ChoiceLinks label={t('language')} param="lang" current={locale} choices={choices} />
}
