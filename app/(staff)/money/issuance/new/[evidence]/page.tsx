import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DocumentValue } from '@/components/documents/document-value'
import { IssuancePayee } from '@/components/money/issuance-payee'
import { IssuanceWarnings } from '@/components/money/issuance-warnings'
import { Money } from '@/components/money/money'
import { supplyRows } from '@/components/money/supply-rows'
import { guarded } from '@/components/nation/guarded'
import { SigningSheet } from '@/components/tx/signing-sheet'
import { BackLink } from '@/components/ui/back-link'
import { requireOfficer } from '@/lib/auth/require-officer'
import { homeChainId } from '@/lib/chain/chains'
import { accountParam } from '@/lib/chain/params'
import { getDocumentOf } from '@/lib/documents/data'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { getOwnRecord } from '@/lib/evidence/data'
import { isolate } from '@/lib/i18n/isolate'
import { formatAmount } from '@/lib/money/amount'
import { getIssuancesUnderOrder, getSupplyNow, isOwnAccount } from '@/lib/money/data'
import { prepareIssuanceRequest } from '@/lib/money/prepare-issuance'
import { pathTo } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import { nameOf } from '@/lib/people/name-of'
import { getFee } from '@/lib/tx/data'
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
    const [t, documents, document, locale, names, supply, isOwn, sameOrder] = await Promise.all([
      getTranslations('issuance'),
      getTranslations('documents'),
      getDocumentOf(record),
      getLocale(),
      getNames([payee]),
      getSupplyNow(),
      isOwnAccount(payee),
      getIssuancesUnderOrder(record.orderNumber, { except: record.hash }),
    ])
    const request = prepareIssuanceRequest(homeChainId, { payee, amount, evidence: record.hash })
    const change = (field: string, what: string) => ({
      change: { href: pathTo.newIssuanceFrom(id, field), label: t('change'), what },
    })
    return (
      <div className="max-w-service space-y-8">
        <BackLink href={pathTo.newIssuanceFrom(id)}>{t('backToForm')}</BackLink>
        <h1 className="text-headline">{t('checkTitle')}</h1>
        <IssuanceWarnings
          amount={amount}
          supply={supply}
          payeeIs={isOwn ? 'you' : undefined}
          order={record.orderNumber}
          sameOrder={sameOrder}
        />
        <SigningSheet
          request={request}
          fee={await getFee(request, officer.account)}
          facts={{ rpcUrls: rpcUrls(), locale, account: officer.account }}
          account={officer.account}
          intent={id}
          effect={t('effectRequest', {
            amount: formatAmount(amount, locale),
            currency: nation.currency.symbol,
            payee: isolate(nameOf(names, payee)),
          })}
          rows={[
            {
              key: 'amount',
              label: t('amount'),
              value: <Money amount={amount} size="title" />,
              ...change('amount', t('amount')),
            },
            ...(await supplyRows({ supply, amount })),
            {
              key: 'payee',
              label: t('payee'),
              value: <IssuancePayee account={payee} name={names.get(payee.toLowerCase())} />,
              ...change('payee', t('payee')),
            },
            {
              key: 'authority',
              label: t('authority'),
              value: <bdi>{record.authority}</bdi>,
              ...change('authority', t('authority')),
            },
            { key: 'order', label: t('order'), value: <bdi>{record.orderNumber}</bdi>, ...change('order', t('order')) },
            {
              key: 'document',
              label: documents('order'),
              value: <DocumentValue document={document} />,
              ...change('document', documents('order')),
            },
            {
              key: 'statement',
              label: t('statement'),
              value: <bdi>{record.statement}</bdi>,
              ...change('statement', t('statement')),
            },
          ]}
          label={t('sign')}
        />
      </div>
    )
  })
}
