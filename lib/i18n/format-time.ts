import { type Locale, nation } from '@/nation.config'
import { localeTags } from './locale-tag'

export type TimeStyle = 'day' | 'moment' | 'second' | 'short'

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  moment: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
  second: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
  short: { day: 'numeric', month: 'short' },
}

/** Writes a moment in the reader's language and the nation's time zone: the day, the minute or second of it, or just "12 Nov". */
export function formatTime(value: Date, { locale, style }: { locale: Locale; style: TimeStyle }): string {
  return new Intl.DateTimeFormat(localeTags[locale], { ...styles[style], timeZone: nation.timeZone }).format(value)
}
