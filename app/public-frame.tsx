import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Shell } from '@/components/nation/shell'
import { TextLink } from '@/components/ui/text-link'
import { hasSessionCookie } from '@/lib/auth/has-session-cookie'
import { paths } from '@/lib/nation/paths'

/** What stands round the pages that everybody reads. They ask no database who reads, and offer what fits. */
export async function PublicFrame({ isWide = false, children }: { isWide?: boolean; children: ReactNode }) {
  const [t, isSignedIn] = await Promise.all([getTranslations('auth'), hasSessionCookie()])
  const account = isSignedIn ? <TextLink href={paths.home}>{t('account')}</TextLink> : undefined
  return (
    <Shell account={account} isWide={isWide}>
      {children}
    </Shell>
  )
}
