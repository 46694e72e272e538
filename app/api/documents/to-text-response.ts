import { getLocale, getTranslations } from 'next-intl/server'
import { statusOf } from '@/lib/errors/status-of'
import { toPublic } from '@/lib/errors/to-public'
import { serverLog } from '@/lib/log/server-log'
import { toStoreError } from '@/lib/store/to-store-error'

/** Gives what a person reads where a document or a page was to be: one sentence in their language, and nothing of the inside. */
export async function toTextResponse(error: unknown): Promise<Response> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('errors')])
  const { code, facts } = toPublic(toStoreError(error), locale)
  const status = code === 'unexpected' ? 500 : statusOf(code)
  if (status === 500) serverLog().error({ err: error }, 'a document could not be given out or taken in')
  return textResponse(t(code as 'unexpected', facts as never), status)
}

export function textResponse(text: string, status: number): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store, private' }
  return new Response(text, { status, headers })
}
