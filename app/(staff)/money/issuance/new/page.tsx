import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IssuanceForm } from '@/components/money/issuance-form'
import { guarded } from '@/components/nation/guarded'
import { BackLink } from '@/components/ui/back-link'
import { requireOfficer } from '@/lib/auth/require-officer'
import { emptyForm } from '@/lib/form/form-state'
import { openIssuanceRequest } from '@/lib/money/issuance-actions'
import { paths } from '@/lib/nation/paths'
import { nation } from '@/nation.config'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issuance')
  return { title: t('newTitle') }
}

export default async function NewIssuancePage() {
  return guarded(async () => {
    await requireOfficer(paths.newIssuance, 'maker')
    const [t, form] = await Promise.all([getTranslations('issuance'), getTranslations('form')])
    const unit = nation.currency.symbol
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={paths.issuance}>{t('backToQueue')}</BackLink>
        <h1 className="text-headline">{t('newTitle')}</h1>
        <IssuanceForm
          action={openIssuanceRequest}
          initial={emptyForm}
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
