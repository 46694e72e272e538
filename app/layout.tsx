import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { directionOf } from '@/lib/i18n/locale'
import { themeCookie, toTheme } from '@/lib/nation/theme'
import { type Locale, nation } from '@/nation.config'

const firstFonts: Record<Locale, readonly string[]> = {
  en: ['plex-sans-latin-400', 'plex-sans-latin-600'],
  fr: ['plex-sans-latin-400', 'plex-sans-latin-600'],
  ar: ['plex-sans-arabic-400', 'plex-sans-arabic-600'],
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: nation.colours.light.paper },
    { media: '(prefers-color-scheme: dark)', color: nation.colours.dark.paper },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('meta')])
  const names = { nation: nation.name[locale] }
  return {
    title: { default: t('title', names), template: `%s – ${t('title', names)}` },
    description: t('description', { nation: nation.shortName[locale] }),
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, cookieStore] = await Promise.all([getLocale(), cookies()])
  const theme = toTheme(cookieStore.get(themeCookie)?.value)
  for (const font of firstFonts[locale]) {
    preload(`/fonts/${font}.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme}>
      <body className="flex flex-col text-body">{children}</body>
    </html>
  )
}
