import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { Footer } from './footer'
import { Header } from './header'

/**
 * What stands round every page: header, the page, footer. `account` is who is signed in, or how to sign in; without it
 * the header links to the sign-in page.
 */
export async function Shell({
  account,
  isWide = false,
  children,
}: {
  account?: ReactNode
  isWide?: boolean
  children: ReactNode
}) {
  const t = await getTranslations('shell')
  const width = isWide ? 'max-w-wide' : 'max-w-service'
  return (
    <>
      <SkipLink>{t('skip')}</SkipLink>
      <Header account={account} width={width} isWide={isWide} />
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full grow px-4 pt-6 pb-16 sm:pt-8 sm:px-6 ${width} outline-none`}
      >
        {children}
      </main>
      <Footer width={width} />
    </>
  )
}
