import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { EngravedLine } from '@/components/ui/engraved-line'
import { Tag } from '@/components/ui/tag'
import { paths } from '@/lib/nation/paths'
import { nation } from '@/nation.config'
import { AreaLink } from './area-link'
import { Mark } from './mark'

// Where each part of the portal begins, and the addresses that belong to it. A receipt belongs to none: citizens, officers
// and strangers with a link read the same page.
const areas = [
  {
    area: 'citizen',
    href: paths.home,
    prefixes: [paths.home, paths.pay, paths.receive, paths.movements],
  },
  { area: 'public', href: paths.supply, prefixes: [paths.supply, paths.howItRuns] },
  { area: 'staff', href: paths.staff, prefixes: [paths.staff, paths.issuance] },
] as const

/** `width` is the page's, so that header and page stand on the same edges; a wide one has room for one line. */
export async function Header({ account, width, isWide }: { account?: ReactNode; width: string; isWide: boolean }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('shell')])
  return (
    <header className="no-print">
      <div className={`mx-auto flex w-full flex-wrap items-center gap-x-8 px-4 pt-2 sm:px-6 ${width}`}>
        <Link href={paths.start} prefetch={false} className="me-auto flex min-h-14 items-center gap-3">
          <Mark />
          <span className="leading-tight">
            <span className="block font-semibold">{nation.name[locale]}</span>
            <span className="block text-small text-muted">Civitas</span>
          </span>
        </Link>
        <nav aria-label={t('areas')} className={classNames('order-last w-full', isWide && 'lg:order-none lg:w-auto')}>
          <ul className="-mx-2 flex flex-wrap lg:gap-2">
            {areas.map(({ area, href, prefixes }) => (
              <li key={area}>
                <AreaLink href={href} prefixes={prefixes} label={t(`area.${area}`)} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex min-h-11 items-center">
          {account ?? (
            <Link href={paths.signIn} prefetch={false} className="link inline-flex min-h-11 items-center">
              {t('signIn')}
            </Link>
          )}
        </div>
      </div>
      <EngravedLine />
      {nation.kind === 'local' && (
        <div className={`mx-auto flex w-full flex-wrap gap-x-3 px-4 pt-2 text-small sm:px-6 ${width}`}>
          <Tag>{t('demo.word')}</Tag>
          <span className="text-muted">{t('demo.text')}</span>
        </div>
      )}
    </header>
  )
}
