import { localeTags } from '@/lib/i18n/locale-tag'
import type { Locale } from '@/nation.config'

const kilobyte = 1024
const megabyte = 1024 * kilobyte

/** Writes how large a file is, in the reader's language: "248 kB", "1.2 MB". Never less than one kilobyte. */
export function formatSize(sizeBytes: number, locale: Locale): string {
  const isLarge = sizeBytes >= megabyte
  const unit = isLarge ? 'megabyte' : 'kilobyte'
  const number = isLarge ? sizeBytes / megabyte : Math.max(1, sizeBytes / kilobyte)
  const maximumFractionDigits = isLarge ? 1 : 0
  return new Intl.NumberFormat(localeTags[locale], { style: 'unit', unit, maximumFractionDigits }).format(number)
}
