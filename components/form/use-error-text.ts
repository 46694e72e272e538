'use client'

import { useTranslations } from 'next-intl'
import type { PublicError } from '@/lib/errors/to-public'

/** Gives the sentence of an error in the reader's language. A code without a sentence reads as an unexpected failure. */
export function useErrorText(): (error: PublicError) => string {
  const t = useTranslations('errors')
  return ({ code, facts }) => (t.has(code as 'unexpected') ? t(code as 'unexpected', facts as never) : t('unexpected'))
}
