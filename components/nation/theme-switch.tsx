import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { themeCookie, themes, toTheme } from '@/lib/nation/theme'
import { ChoiceLinks } from './choice-links'

export async function ThemeSwitch() {
  const [cookieStore, t] = await Promise.all([cookies(), getTranslations('shell')])
  const choices = themes.map((value) => ({ value, label: t(`theme.${value}`) }))
  return (
    <ChoiceLinks
      label={t('appearance')}
      param="theme"
      current={toTheme(cookieStore.get(themeCookie)?.value)}
      choices={choices}
    />
  )
}
