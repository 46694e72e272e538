import { getTranslations } from 'next-intl/server'
import type { SummaryRow } from '@/components/ui/summary-list'
import { Money } from './money'

/** How much money there is, and how much there would be after an issuance: rows beside its amount. */
export async function supplyRows({ supply, amount }: { supply: bigint; amount: bigint }): Promise<SummaryRow[]> {
  const t = await getTranslations('issuance')
  return [
    { key: 'supply', label: t('supplyNow'), value: <Money amount={supply} /> },
    { key: 'supply-after', label: t('supplyAfter'), value: <Money amount={supply + amount} /> },
  ]
}
