import { getLocale } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { formatAmount } from '@/lib/money/amount'
import { nation } from '@/nation.config'

/** An amount of national money, in base units, written for the reader. */
export async function Money({ amount, size }: { amount: bigint; size?: 'display' | 'title' | 'text' }) {
  const locale = await getLocale()
  return <Amount value={formatAmount(amount, locale)} unit={nation.currency.symbol} {...(size && { size })} />
}
