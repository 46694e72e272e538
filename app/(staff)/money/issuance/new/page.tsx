import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { IssuanceForm } from '@/components/money/issuance-form'
import { guarded } from '@/components/nation/guarded'
import { BackLink } from '@/components/ui/back-link'
import { requireOfficer } from '@/lib/auth/require-officer'
import { getOwnRecord } from '@/lib/evidence/data'
import { emptyForm } from '@/lib/form/form-state'
import { openIssuanceRequest } from '@/lib/money/issuance-actions'
import { toRequestValues } from '@/lib/money/to-request-values'
import { paths } from '@/lib/nation/paths'
import { nation } from '@/nation.config'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issuance')
  return { title: t('newTitle') }
}

export default async function NewIssuancePage({ searchParams }: PageProps<'/money/issuance/new'>) {
  const { from } = await searchParams
  return guarded(async () => {
    await requireOfficer(paths.newIssuance, 'maker')
    const record = typeof from === 'string' ? await getOwnRecord(from) : undefined
    const [t, form, locale] = await Promise.all([getTranslations('issuance'), getTranslations('form'), getLocale()])
    const unit = nation.currency.symbol
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={paths.issuance}>{t('backToQueue')}</BackLink>
        <h1 className="text-headline">{t('newTitle')}</h1>
        <IssuanceForm
          action={openIssuanceRequest}
          initial={{ ...emptyForm, values: toRequestValues(record, locale) }}
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
          }}
        />
      </div>
    )
  })
}
