import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Money } from '@/components/money/money'
import { SigningSheet } from '@/components/money/signing-sheet'
import { guarded } from '@/components/nation/guarded'
import { Party } from '@/components/people/party'
import { BackLink } from '@/components/ui/back-link'
import { CodeText } from '@/components/ui/code-text'
import { requireOfficer } from '@/lib/auth/require-officer'
import { getOwnRecord } from '@/lib/evidence/data'
import { formatAmount } from '@/lib/money/amount'
import { accountParam } from '@/lib/money/schema'
import { paths } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import { maskName } from '@/lib/people/mask-name'
import { nation } from '@/nation.config'

const requestFacts = z.object({ payee: accountParam, amount: z.string().regex(/^\d+$/) })

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issuance')
  return { title: t('checkTitle') }
}

export default async function SignIssuancePage(props: PageProps<'/money/issuance/new/[evidence]'>) {
  const { evidence: id } = await props.params
  return guarded(async () => {
    const officer = await requireOfficer(`${paths.issuance}/new/${id}`, 'maker')
    const record = await getOwnRecord(id)
    if (record?.act !== 'money.request_issuance') notFound()
    const { payee, amount: written } = requestFacts.parse(record.facts)
    const amount = BigInt(written)
    const [t, locale, names] = await Promise.all([getTranslations('issuance'), getLocale(), getNames([payee])])
    const name = names.get(payee.toLowerCase())
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={`${paths.issuance}/new`}>{t('newTitle')}</BackLink>
        <h1 className="text-headline">{t('checkTitle')}</h1>
        <SigningSheet
          act={{ kind: 'request_issuance', payee, amount: written, evidence: record.hash }}
          account={officer.account}
          intent={id}
          effect={t('effectRequest', {
            amount: formatAmount(amount, locale),
            currency: nation.currency.symbol,
            payee: name ? maskName(name) : `${payee.slice(0, 6)}…${payee.slice(-4)}`,
          })}
          rows={[
            { key: 'amount', label: t('amount'), value: <Money amount={amount} size="title" /> },
            {
              key: 'payee',
              label: t('payee'),
              value: (
                <>
                  <Party account={payee} name={name} />
                  <span className="block text-small text-muted">
                    <CodeText text={payee} />
                  </span>
                </>
              ),
            },
            { key: 'authority', label: t('authority'), value: record.authority },
            { key: 'order', label: t('order'), value: record.orderNumber },
            { key: 'statement', label: t('statement'), value: record.statement },
          ]}
          label={t('sign')}
        />
      </div>
    )
  })
}
