import type { Locale } from '@/nation.config'
import { localeTags } from './locale-tag'

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const

/** Writes a time span in the largest unit that gives it in whole numbers: "2 days", "90 minutes", "45 seconds". */
export function formatDuration(seconds: number, locale: Locale): string {
  const whole = units.find((candidate) => seconds > 0 && seconds % candidate.seconds === 0)
  const { unit, seconds: length } = whole ?? { unit: 'second', seconds: 1 }
  return new Intl.NumberFormat(localeTags[locale], { style: 'unit', unit, unitDisplay: 'long' }).format(
    seconds / length,
  )
}
