import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Address } from 'viem'
import { z } from 'zod'
import { AmountForm } from '@/components/money/amount-form'
import { guarded } from '@/components/nation/guarded'
import { Party } from '@/components/people/party'
import { BackLink } from '@/components/ui/back-link'
import { CodeText } from '@/components/ui/code-text'
import { Notice } from '@/components/ui/notice'
import { requireCitizen } from '@/lib/auth/require-citizen'
import { homeChainId } from '@/lib/chain/chains'
import { addressOf } from '@/lib/chain/deployments'
import { accountParam } from '@/lib/chain/params'
import { formatAmount, parseAmount, toTyped } from '@/lib/money/amount'
import { getBalance } from '@/lib/money/data'
import { parsePayee } from '@/lib/money/parse-payee'
import { openPayment } from '@/lib/money/payment-actions'
import { paths, pathTo } from '@/lib/nation/paths'
import { lookUpName } from '@/lib/people/data'
import { type Locale, nation } from '@/nation.config'

const params = z.object({
  to: accountParam,
  /** From a payment code or the check page: a plain decimal number. */
  amount: z.string().max(60).optional().catch(undefined),
  /** What the person typed here before they went on. */
  typed: z.string().max(60).optional().catch(undefined),
  reference: z.string().max(1_000).optional().catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pay')
  return { title: t('amountTitle') }
}

export default async function AmountPage({ searchParams }: PageProps<'/money/pay/amount'>) {
  const parsed = params.safeParse(await searchParams)
  if (!parsed.success) redirect(paths.pay)
  const { to, amount, typed, reference } = parsed.data
  return guarded(async () => {
    const citizen = await requireCitizen(pathTo.payAmount({ to, amount, reference }))
    if (!isPayable(to, citizen.account)) redirect(pathTo.payee(to))
    const [t, form, locale, { name, isWithheld }, balance] = await Promise.all([
      getTranslations('pay'),
      getTranslations('form'),
      getLocale(),
      lookUpName(to),
      getBalance(),
    ])
    const { symbol } = nation.currency
    return (
      <div className="space-y-4">
        <div className="space-y-4">
          <BackLink href={pathTo.payee(to)}>{t('changeTo')}</BackLink>
          <p className="text-muted">{t('step', { step: 2 })}</p>
        </div>
        <div>
          <p className="text-lead">
            {t.rich('amountTo', { name: () => <strong>{<Party account={to} name={name} />}</strong> })}
          </p>
          <p className="text-small text-muted">
            <CodeText text={to} />
          </p>
        </div>
        {!name && <Notice state="waiting" title={t(isWithheld ? 'nameWithheld' : 'unregisteredPayee')} />}
        <AmountForm
          action={openPayment}
          initial={{ values: { amount: typed ?? toField(amount, locale), reference: reference ?? '' }, errors: [] }}
          payee={to}
          text={{
            amount: t('amountTitle'),
            amountHint: t('amountHint', {
              balance: `${formatAmount(balance, locale)} ${symbol}`,
              example: formatAmount(parseAmount('1250.5', 'en'), locale),
            }),
            reference: t('referenceLabel'),
            referenceHint: t('referenceHint'),
            problem: form('problem'),
            continue: t('continue'),
            unit: symbol,
          }}
        />
      </div>
    )
  })
}

/** Whether the first question would take this answer: a link may hold anything. */
function isPayable(to: Address, payer: Address): boolean {
  try {
    parsePayee(to, { chainId: homeChainId, token: addressOf(homeChainId, 'nationalStablecoin'), payer })
    return true
  } catch {
    return false
  }
}

/** An amount that came with a payment code is in plain decimals; the field shows it as the reader's language writes it. */
function toField(amount: string | undefined, locale: Locale): string {
  if (amount === undefined) return ''
  try {
    return toTyped(parseAmount(amount, 'en'), locale)
  } catch {
    return ''
  }
}
