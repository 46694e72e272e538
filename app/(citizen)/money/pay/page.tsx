import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PayeeForm } from '@/components/money/payee-form'
import { guarded } from '@/components/nation/guarded'
import { Party } from '@/components/people/party'
import { BackLink } from '@/components/ui/back-link'
import { TextLink } from '@/components/ui/text-link'
import { requireCitizen } from '@/lib/auth/require-citizen'
import { emptyForm } from '@/lib/form/form-state'
import { getRecentPayees } from '@/lib/money/data'
import { choosePayee } from '@/lib/money/payment-actions'
import { paths, pathTo } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pay')
  return { title: t('toTitle') }
}

export default async function PayPage({ searchParams }: PageProps<'/money/pay'>) {
  const { to } = await searchParams
  return guarded(async () => {
    await requireCitizen(paths.pay)
    const [t, form, payees] = await Promise.all([getTranslations('pay'), getTranslations('form'), getRecentPayees()])
    const names = await getNames(payees)
    const initial = typeof to === 'string' ? { values: { payee: to }, errors: [] } : emptyForm
    return (
      <div className="space-y-4">
        <div className="space-y-4">
          <BackLink href={paths.home}>{t('back')}</BackLink>
          <p className="text-muted">{t('step', { step: 1 })}</p>
        </div>
        <PayeeForm
          action={choosePayee}
          initial={initial}
          text={{
            title: t('toTitle'),
            hint: t('toHint'),
            problem: form('problem'),
            continue: t('continue'),
            scan: t('scan'),
            scanStop: t('scanStop'),
            scanning: t('scanning'),
            noCamera: t('scanNoCamera'),
            fromImage: t('scanFromImage'),
            nothingFound: t('scanNothing'),
          }}
        />
        {payees.length > 0 && (
          <section aria-labelledby="recent" className="space-y-2 pt-4">
            <h2 id="recent" className="text-lead font-semibold">
              {t('recent')}
            </h2>
            <ul className="border-t border-line">
              {payees.map((payee) => (
                <li key={payee} className="border-b border-line [&>a]:flex [&>a]:min-h-11 [&>a]:items-center">
                  <TextLink href={pathTo.payAmount({ to: payee })}>
                    <Party account={payee} name={names.get(payee.toLowerCase())} />
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    )
  })
}
