import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { UploadForm } from '@/components/documents/upload-form'
import { guarded } from '@/components/nation/guarded'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { requireOfficer } from '@/lib/auth/require-officer'
import { getOwnDraft } from '@/lib/documents/data'
import { largestMegabytes } from '@/lib/documents/limits'
import { toProblem } from '@/lib/documents/to-problem'
import { paths, pathTo } from '@/lib/nation/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents')
  return { title: t('uploadTitle') }
}

export default async function IssuanceDocumentPage({ searchParams }: PageProps<'/money/issuance/new/document'>) {
  const { draft: id, problem: code } = await searchParams
  return guarded(async () => {
    const named = typeof id === 'string' ? id : ''
    await requireOfficer(pathTo.draftDocument(paths.newIssuanceDocument, named), 'maker')
    const [draft, t, form, errors, locale] = await Promise.all([
      getOwnDraft('money.request_issuance', named),
      getTranslations('documents'),
      getTranslations('form'),
      getTranslations('errors'),
      getLocale(),
    ])
    if (!draft) {
      return (
        <EmptyState
          title={t('draftGoneTitle')}
          action={<LinkButton href={paths.newIssuance}>{t('backToForm')}</LinkButton>}
        >
          {t('draftGone')}
        </EmptyState>
      )
    }
    const problem = toProblem(typeof code === 'string' ? code : undefined, locale)
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={pathTo.draft(paths.newIssuance, draft.id, 'document')}>{t('backToForm')}</BackLink>
        <h1 className="text-headline">{t('uploadTitle')}</h1>
        <p>{t('uploadLead')}</p>
        <UploadForm
          action={pathTo.documentUpload(draft.id)}
          error={problem && errors(problem.code as 'unexpected', problem.facts as never)}
          text={{
            file: t('file'),
            hint: t('fileHint', { megabytes: largestMegabytes }),
            problem: form('problem'),
            submit: t('upload'),
          }}
        />
      </div>
    )
  })
}
