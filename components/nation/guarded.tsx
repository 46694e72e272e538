import { unstable_rethrow } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { AppError } from '@/lib/errors/app-error'
import { toPublic } from '@/lib/errors/to-public'
import { serverLog } from '@/lib/log/server-log'
import { paths } from '@/lib/nation/paths'
import { toStoreError } from '@/lib/store/to-store-error'

/**
 * Shows a page, or in its place a kind word about an outage that we know: the database or the network does not answer.
 *
 * Next gives an error page nothing but a digest, so what is known is caught here. Everything else goes on to it.
 */
export async function guarded(page: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await page()
  } catch (error) {
    unstable_rethrow(error)
    const known = toStoreError(error)
    if (!(known instanceof AppError) || known.visibility === 'log') throw known
    serverLog().warn({ code: known.code, err: known }, 'a page could not be shown')
    return <Outage error={known} />
  }
}

async function Outage({ error }: { error: AppError }) {
  const [locale, t, errors] = await Promise.all([getLocale(), getTranslations('outage'), getTranslations('errors')])
  const { code, facts } = toPublic(error, locale)
  return (
    <div className="space-y-6">
      <h1 className="text-headline">{t('title')}</h1>
      <Notice state="offline" title={errors(code as 'unexpected', facts as never)} />
      <p className="flex flex-wrap gap-x-6">
        <TextLink href="">{t('again')}</TextLink>
        <TextLink href={paths.status}>{t('status')}</TextLink>
      </p>
      <p className="text-small text-muted">{t('reference', { code })}</p>
    </div>
  )
}
