import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Money } from '@/components/money/money'
import { guarded } from '@/components/nation/guarded'
import { Party } from '@/components/people/party'
import { SigningSheet } from '@/components/tx/signing-sheet'
import { BackLink } from '@/components/ui/back-link'
import { CodeText } from '@/components/ui/code-text'
import { requireOfficer } from '@/lib/auth/require-officer'
import { homeChainId } from '@/lib/chain/chains'
import { accountParam } from '@/lib/chain/params'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { getOwnRecord } from '@/lib/evidence/data'
import { formatAmount } from '@/lib/money/amount'
import { prepareIssuanceRequest } from '@/lib/money/prepare-issuance'
import { paths, pathTo } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import { nameOf } from '@/lib/people/name-of'
import { nation } from '@/nation.config'

const requestFacts = z.object({ payee: accountParam, amount: z.string().regex(/^\d+$/) })

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issuance')
  return { title: t('checkTitle') }
}

export default async function SignIssuancePage(props: PageProps<'/money/issuance/new/[evidence]'>) {
  const { evidence: id } = await props.params
  return guarded(async () => {
    const officer = await requireOfficer(pathTo.issuanceRequest(id), 'maker')
    const record = await getOwnRecord(id)
    if (record?.act !== 'money.request_issuance') notFound()
    const { payee, amount: written } = requestFacts.parse(record.facts)
    const amount = BigInt(written)
    const [t, locale, names] = await Promise.all([getTranslations('issuance'), getLocale(), getNames([payee])])
    const name = names.get(payee.toLowerCase())
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={paths.newIssuance}>{t('newTitle')}</BackLink>
        <h1 className="text-headline">{t('checkTitle')}</h1>
        <SigningSheet
          request={prepareIssuanceRequest(homeChainId, { payee, amount, evidence: record.hash })}
          facts={{ rpcUrls: rpcUrls(), locale, account: officer.account }}
          account={officer.account}
          intent={id}
          effect={t('effectRequest', {
            amount: formatAmount(amount, locale),
            currency: nation.currency.symbol,
            payee: nameOf(names, payee),
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
