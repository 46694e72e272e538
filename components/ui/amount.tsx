import { classNames } from './class-names'

type AmountSize = 'display' | 'title' | 'text'

const sizes: Record<AmountSize, { number: string; unit: string }> = {
  display: { number: 'text-[clamp(2rem,9.5vw,2.75rem)]/[1.1] font-medium tracking-tight', unit: 'text-lead' },
  title: { number: 'text-title font-medium', unit: 'text-body' },
  text: { number: '', unit: 'text-small' },
}

/**
 * An amount of money: the number, and after it the currency, smaller.
 *
 * `value` is written for the reader's language already. Number and currency are isolated from each other, so that in a
 * text from right to left the sign stays before the digits and the currency stays after the number.
 */
export function Amount({ value, unit, size = 'text' }: { value: string; unit: string; size?: AmountSize }) {
  return (
    <span className={size === 'display' ? undefined : 'whitespace-nowrap'}>
      <bdi dir="ltr" className={classNames('font-mono tabular-nums', sizes[size].number)}>
        {value}
      </bdi>{' '}
      <bdi className={classNames('text-muted', sizes[size].unit)}>{unit}</bdi>
    </span>
  )
}
