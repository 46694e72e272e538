import { formatTime, type TimeStyle } from '@/lib/i18n/format-time'
import type { Locale } from '@/nation.config'

/** A moment, in the reader's language and the nation's time zone. */
export function Time({ value, locale, style = 'moment' }: { value: Date; locale: Locale; style?: TimeStyle }) {
  return <time dateTime={value.toISOString()}>{formatTime(value, { locale, style })}</time>
}
