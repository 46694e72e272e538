import { getLocale, getTranslations } from 'next-intl/server'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/nation/paths'
import { nation } from '@/nation.config'
import { LanguageSwitch } from './language-switch'
import { ThemeSwitch } from './theme-switch'

const links = ['how', 'howItRuns', 'status', 'dataSources', 'privacy', 'accessibility', 'design'] as const

export async function Footer({ width }: { width: string }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('shell')])
  return (
    <footer className="no-print border-t border-line bg-surface text-small">
      <div className={`mx-auto flex w-full flex-col gap-4 px-4 py-8 sm:px-6 ${width}`}>
        <div className="space-y-4">
          <nav aria-label={t('about')}>
            <ul className="flex flex-wrap gap-x-5">
              {links.map((link) => (
                <li key={link} className="[&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center">
                  <TextLink href={paths[link]}>{t(`link.${link}`)}</TextLink>
                </li>
              ))}
            </ul>
          </nav>
          <p className="max-w-service text-muted">{t('licence', { nation: nation.name[locale] })}</p>
        </div>
        <div className="flex flex-wrap gap-x-8">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  )
}
