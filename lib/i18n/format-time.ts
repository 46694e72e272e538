import { type Locale, nation } from '@/nation.config'

export type TimeStyle = 'day' | 'moment' | 'short'

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
  short: { day: 'numeric', month: 'short' },
}

/** The exact form of each language, so that server and browser write the same. */
const tags: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' }

/** Writes a moment in the reader's language and the nation's time zone: the day, the minute of it, or just "12 Nov". */
export function formatTime(value: Date, { locale, style }: { locale: Locale; style: TimeStyle }): string {
  return new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone: nation.timeZone }).format(value)
}
