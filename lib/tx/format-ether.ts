import { formatEther as toDecimal } from 'viem'
import { localeTags } from '@/lib/i18n/locale-tag'
import type { Locale } from '@/nation.config'

/** Writes an amount of wei as ether for reading: the language's digits, and no more of them than tell one fee from another. */
export function formatEther(wei: bigint, locale: Locale): string {
  return new Intl.NumberFormat(localeTags[locale], { maximumSignificantDigits: 4 }).format(
    toDecimal(wei) as `${number}`,
  )
}
