import { getLocale, getTranslations } from 'next-intl/server'
import { StateShape } from '@/components/ui/state-shape'
import type { DocumentOfRecord } from '@/lib/documents/document-of-record'
import { typeFacts } from '@/lib/documents/document-types'
import { formatSize } from '@/lib/documents/format-size'
import { isolate } from '@/lib/i18n/isolate'
import { pathTo } from '@/lib/nation/paths'

/** The document of an act in a list of names and values: a link to open it, or why there is none. */
export async function DocumentValue({ document }: { document: DocumentOfRecord | undefined }) {
  const [t, errors, locale] = await Promise.all([getTranslations('documents'), getTranslations('errors'), getLocale()])
  if (!document) return <span className="text-muted">{t('none')}</span>
  if (document.state === 'withheld') return <span className="text-muted">{t('withheld')}</span>
  if (document.state !== 'kept') {
    return (
      <span className="flex gap-2 font-semibold text-danger">
        <StateShape state="danger" />
        <span>{document.state === 'missing' ? t('missing') : errors('documents.broken')}</span>
      </span>
    )
  }
  const { id, name, type, sizeBytes } = document
  return (
    <>
      {/* Not prefetched and not a page: each opening is written down. */}
      <a href={pathTo.document(id)} className="link break-words">
        {t('open', { name: isolate(name) })}
      </a>{' '}
      <span className="text-muted [unicode-bidi:isolate]">
        ({t('facts', { type: typeFacts[type].word, size: formatSize(sizeBytes, locale) })})
      </span>
    </>
  )
}
