'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/form/use-error-text'
import { Notice } from '@/components/ui/notice'
import type { PublicError } from '@/lib/errors/to-public'
import { pathTo } from '@/lib/nation/paths'

/** Says why an act was not sent, and leads back to signing in when that is what is missing. */
export function ErrorNotice({ error }: { error: PublicError }) {
  const t = useTranslations('tx')
  const errorText = useErrorText()
  const pathname = usePathname()
  return (
    <Notice state="danger" title={t(error.code === 'wallet.outcome_unknown' ? 'unknown' : 'problem')} isLive>
      <p>{errorText(error)}</p>
      {error.code === 'auth.signed_out' && (
        <p>
          <a className="link" href={pathTo.signIn(pathname)}>
            {t('signIn')}
          </a>
        </p>
      )}
    </Notice>
  )
}
