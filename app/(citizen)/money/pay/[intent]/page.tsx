import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Money } from '@/components/money/money'
import { guarded } from '@/components/nation/guarded'
import { Party } from '@/components/people/party'
import { ActButton } from '@/components/tx/act-button'
import { FeeText } from '@/components/tx/fee-text'
import { BackLink } from '@/components/ui/back-link'
import { CodeText } from '@/components/ui/code-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { requireCitizen } from '@/lib/auth/require-citizen'
import { homeChainId, isHomeFree } from '@/lib/chain/chains'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { formatAmount, toDecimal } from '@/lib/money/amount'
import { getPayment } from '@/lib/money/data'
import { keepPaymentSent, reservePaymentNonce } from '@/lib/money/payment-actions'
import { preparePayment } from '@/lib/money/prepare-payment'
import { paths, pathTo } from '@/lib/nation/paths'
import { lookUpName } from '@/lib/people/data'
import { toCall } from '@/lib/tx/contract-request'
import { getFee } from '@/lib/tx/data'
import { nation } from '@/nation.config'

const params = z.object({ intent: z.string().max(64).catch('') })

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pay')
  return { title: t('checkTitle') }
}

export default async function CheckPaymentPage(props: PageProps<'/money/pay/[intent]'>) {
  const { intent: id } = params.parse(await props.params)
  return guarded(async () => {
    const citizen = await requireCitizen(pathTo.payment(id))
    const [t, locale, payment] = await Promise.all([getTranslations('pay'), getLocale(), getPayment(id)])
    if (!payment) {
      return (
        <EmptyState
          isPage
          title={t('unknownTitle')}
          action={<LinkButton href={paths.pay}>{t('payAnother')}</LinkButton>}
        >
          {t('unknownText')}
        </EmptyState>
      )
    }

    const { payee, amount, reference, sentHash, similarHash, balance, isFirstTime } = payment
    const request = preparePayment(homeChainId, { payee, amount })
    const [{ name, isWithheld }, fee] = await Promise.all([lookUpName(payee), getFee(request, citizen.account)])
    const recorded = sentHash ?? similarHash
    const amountPage = pathTo.payAmount({ to: payee, amount: toDecimal(amount), reference })
    const changeTo = (href: string, what: string) => (sentHash ? {} : { change: { href, label: t('change'), what } })
    const { symbol } = nation.currency
    return (
      <div className="space-y-4">
        <div className="space-y-4">
          {sentHash ? (
            <BackLink href={paths.home}>{t('back')}</BackLink>
          ) : (
            <BackLink href={amountPage}>{t('changeAmount')}</BackLink>
          )}
          {!sentHash && <p className="text-muted">{t('step', { step: 3 })}</p>}
        </div>
        <h1 className="text-headline">{t(sentHash ? 'alreadyTitle' : 'checkTitle')}</h1>
        {recorded && (
          <Notice
            state={sentHash ? 'good' : 'waiting'}
            title={t(sentHash ? 'alreadyText' : 'similarTitle')}
            action={<LinkButton href={pathTo.receipt(recorded)}>{t('openReceipt')}</LinkButton>}
          >
            {!sentHash && <p>{t('similarText')}</p>}
          </Notice>
        )}
        <SummaryList
          rows={[
            {
              key: 'to',
              label: t('to'),
              value: (
                <>
                  <span className="block text-title">
                    <Party account={payee} name={name} />
                  </span>
                  <span className="block text-small text-muted [&>bdi]:text-[0.78rem]">
                    <CodeText text={payee} />
                  </span>
                  {!name && (
                    <span className="block text-waiting">{t(isWithheld ? 'nameWithheld' : 'unregisteredPayee')}</span>
                  )}
                  {isFirstTime && <span className="block text-small">{t('firstTime')}</span>}
                </>
              ),
              ...changeTo(pathTo.payee(payee), t('to')),
            },
            {
              key: 'amount',
              label: t('amount'),
              value: <Money amount={amount} size="title" />,
              ...changeTo(amountPage, t('amount')),
            },
            {
              key: 'reference',
              label: t('reference'),
              value: reference ?? t('noReference'),
              ...changeTo(amountPage, t('reference')),
            },
            { key: 'cost', label: t('cost'), value: isHomeFree ? t('costFree') : <FeeText fee={fee} /> },
            ...(sentHash || balance < amount
              ? []
              : [{ key: 'after', label: t('balanceAfter'), value: <Money amount={balance - amount} /> }]),
          ]}
        />
        {!sentHash && (
          <>
            <noscript>
              <Notice state="waiting" title={t('needsScript')} />
            </noscript>
            <p>{t('warning')}</p>
            <div className="needs-script">
              <ActButton
                call={toCall(request)}
                account={citizen.account}
                facts={{ rpcUrls: rpcUrls(), locale, account: citizen.account }}
                intent={id}
                label={t('payNow', { amount: formatAmount(amount, locale), currency: symbol })}
                reserveNonce={reservePaymentNonce}
                recordSent={keepPaymentSent}
              />
            </div>
          </>
        )}
      </div>
    )
  })
}
