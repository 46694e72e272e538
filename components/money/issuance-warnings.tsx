import { getFormatter, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { isLargeIssuance } from '@/lib/money/is-large-issuance'
import type { Issuance } from '@/lib/money/list-issuances'
import { pathTo } from '@/lib/nation/paths'
import { nation } from '@/nation.config'
import { IssuanceStateTag } from './issuance-state'
import { Money } from './money'

type Props = {
  amount: bigint
  /** All the money there is. */
  supply: bigint
  payeeIs: 'maker' | 'checker' | 'you' | undefined
  order: string | undefined
  /** Other issuances that were asked for on the same order. */
  sameOrder: readonly Issuance[]
}

/** What an officer should look at twice before going on. None of it forbids anything. */
export async function IssuanceWarnings({ amount, supply, payeeIs, order, sameOrder }: Props) {
  const [t, format] = await Promise.all([getTranslations('issuance'), getFormatter()])
  const share = format.number(nation.money.largeIssuanceShare, { style: 'percent' })
  return (
    <>
      {isLargeIssuance(amount, { supply }) && (
        <Notice state="waiting" title={t('largeTitle')}>
          <p>{t('largeText', { share })}</p>
        </Notice>
      )}
      {payeeIs && <Notice state="waiting" title={t(`payeeIs.${payeeIs}`)} />}
      {sameOrder.length > 0 && (
        <Notice state="waiting" title={t.rich('sameOrder', { order: () => <bdi>{order}</bdi> })}>
          <ul className="space-y-2">
            {sameOrder.map(({ id, amount: other, state }) => (
              <li key={id} className="flex flex-wrap gap-x-4">
                <TextLink href={pathTo.issuance(id)}>
                  <Money amount={other} />
                </TextLink>
                <IssuanceStateTag state={state} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
