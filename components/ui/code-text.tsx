import { toShortAccount } from '@/lib/chain/to-short-account'
import { classNames } from './class-names'

/**
 * An account number, hash or reference. It always runs from left to right. `isShort` keeps the ends of a long one, which
 * is what people compare; show the whole of it one tap deeper.
 */
export function CodeText({ text, isShort = false }: { text: string; isShort?: boolean }) {
  const shown = isShort ? toShortAccount(text) : text
  return (
    <bdi
      dir="ltr"
      className={classNames('font-mono text-[0.9375em]', shown === text ? 'break-all' : 'whitespace-nowrap')}
    >
      {shown}
    </bdi>
  )
}
