import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { IssuanceForm } from '@/components/money/issuance-form'
import { guarded } from '@/components/nation/guarded'
import { BackLink } from '@/components/ui/back-link'
import { requireOfficer } from '@/lib/auth/require-officer'
import { getAttachedDocument, getOwnDraft } from '@/lib/documents/data'
import { typeFacts } from '@/lib/documents/document-types'
import { formatSize } from '@/lib/documents/format-size'
import { getOwnRecord } from '@/lib/evidence/data'
import { emptyForm } from '@/lib/form/form-state'
import { openIssuanceRequest } from '@/lib/money/issuance-actions'
import { toRequestValues } from '@/lib/money/to-request-values'
import { paths, pathTo } from '@/lib/nation/paths'
import { type Locale, nation } from '@/nation.config'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issuance')
  return { title: t('newTitle') }
}

export default async function NewIssuancePage({ searchParams }: PageProps<'/money/issuance/new'>) {
  const { from, draft } = await searchParams
  return guarded(async () => {
    await requireOfficer(paths.newIssuance, 'maker')
    const [t, documents, form, locale] = await Promise.all([
      getTranslations('issuance'),
      getTranslations('documents'),
      getTranslations('form'),
      getLocale(),
    ])
    const values = await beginningValues({ from, draft }, locale)
    const document = await getAttachedDocument('money.request_issuance', values['document'])
    const unit = nation.currency.symbol
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={paths.issuance}>{t('backToQueue')}</BackLink>
        <h1 className="text-headline">{t('newTitle')}</h1>
        <IssuanceForm
          action={openIssuanceRequest}
          initial={{ ...emptyForm, values }}
          document={
            document && {
              id: document.id,
              name: document.name,
              facts: documents('facts', {
                type: typeFacts[document.type].word,
                size: formatSize(document.sizeBytes, locale),
              }),
              href: pathTo.document(document.id),
            }
          }
          text={{
            payee: t('newPayee'),
            payeeHint: t('newPayeeHint'),
            amount: t('newAmount', { currency: unit }),
            authority: t('newAuthority'),
            authorityHint: t('newAuthorityHint'),
            order: t('newOrder'),
            orderHint: t('newOrderHint'),
            statement: t('newStatement'),
            statementHint: t('newStatementHint'),
            problem: form('problem'),
            continue: t('continue'),
            unit,
            document: {
              label: documents('field'),
              hint: documents('fieldHint'),
              attach: documents('attach'),
              replace: documents('replace'),
              remove: documents('remove'),
              attached: documents('attached'),
            },
          }}
        />
      </div>
    )
  })
}

type Beginning = { from: string | string[] | undefined; draft: string | string[] | undefined }

/** What stands in the form at first: as it was when a file was attached, or as it was for an earlier record, or nothing. */
async function beginningValues({ from, draft }: Beginning, locale: Locale): Promise<Record<string, string>> {
  if (typeof draft === 'string') {
    const kept = await getOwnDraft('money.request_issuance', draft)
    if (kept) return { ...kept.values, ...(kept.documentId !== undefined && { document: kept.documentId }) }
  }
  return toRequestValues(typeof from === 'string' ? await getOwnRecord(from) : undefined, locale)
}
