'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { PublicError } from '@/lib/errors/to-public'
import { useErrorText } from './use-error-text'

/** Says why an act was not sent. */
export function ErrorNotice({ error }: { error: PublicError }) {
  const t = useTranslations('tx')
  const errorText = useErrorText()
  return (
    <Notice state="danger" title={t('problem')} isLive>
      <p>{errorText(error)}</p>
    </Notice>
  )
}
