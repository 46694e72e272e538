import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Party } from '@/components/people/party'
import { Amount } from '@/components/ui/amount'
import { Time } from '@/components/ui/time'
import { formatAmount } from '@/lib/money/amount'
import type { Movement } from '@/lib/money/list-movements'
import { pathTo } from '@/lib/nation/paths'
import type { FullName } from '@/lib/people/mask-name'
import { nation } from '@/nation.config'

type Props = { movements: readonly Movement[]; names: ReadonlyMap<string, FullName> }

/** Movements of one account, newest first. Each leads to its receipt. */
export async function MovementList({ movements, names }: Props) {
  const [t, locale] = await Promise.all([getTranslations('movements'), getLocale()])
  return (
    <ul className="border-t border-line">
      {movements.map((movement) => {
        const isOut = movement.direction === 'out'
        const party = movement.counterparty
        return (
          <li key={movement.id} className="border-b border-line">
            <Link
              href={pathTo.receipt(movement.hash)}
              prefetch={false}
              className="flex min-h-14 items-center justify-between gap-4 py-2 hover:bg-surface"
            >
              <span className="min-w-0">
                <span className="block">
                  {party === undefined
                    ? t('issued')
                    : t.rich(isOut ? 'paidTo' : 'receivedFrom', {
                        name: () => <Party account={party} name={names.get(party.toLowerCase())} />,
                      })}
                </span>
                <span className="block text-small text-muted">
                  <Time value={new Date(movement.timestamp * 1_000)} locale={locale} />
                </span>
              </span>
              <span className={isOut ? 'shrink-0' : 'shrink-0 font-semibold text-action'}>
                <Amount
                  value={`${isOut ? '−' : '+'}${formatAmount(movement.amount, locale)}`}
                  unit={nation.currency.symbol}
                />
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
