import { formatUnits } from 'viem'
import { localeTags } from '@/lib/i18n/locale-tag'
import { type Locale, nation } from '@/nation.config'
import { AmountAmbiguousError, AmountUnreadableError } from './errors'

const { decimals } = nation.currency

/** The largest amount an account can hold, in base units: contracts keep balances in 80 bits. */
export const largestAmount = 2n ** 80n - 1n

type Separators = { decimal: string; groups: readonly string[] }

// Every language takes its own decimal mark alone: "1,500" is fifteen hundred in English and one and a half in French,
// and a payment must not depend on a guess.
const separators: Record<Locale, Separators> = {
  en: { decimal: '.', groups: [','] },
  fr: { decimal: ',', groups: [' ', '\u00a0', '\u202f'] },
  ar: { decimal: '٫', groups: ['٬'] },
}

/**
 * Reads an amount as a person writes it in their language, into base units.
 *
 * Groups of three may be marked, and then all of them are. Arabic takes Eastern and Western digits, and a point as the
 * decimal mark beside Western digits. The amount is above zero.
 *
 * Throws {@link AmountUnreadableError} with a `reason` for each way to get it wrong.
 */
export function parseAmount(text: string, locale: Locale): bigint {
  const written = stripMarks(text)
  if (written === '') throw new AmountUnreadableError({ reason: 'empty', text })
  if (/^[-−]/.test(written)) throw new AmountUnreadableError({ reason: 'negative', text })

  const { decimal, groups } = hasWesternDigits(written) && locale === 'ar' ? separators.en : separators[locale]
  const [whole = '', fraction, ...rest] = toWesternDigits(written).split(toWesternDigits(decimal))
  if (rest.length > 0) throw new AmountUnreadableError({ reason: 'two_decimal_marks', text })

  const digits = withoutGroups(whole, groups)
  if (digits === undefined || (fraction !== undefined && !/^\d+$/.test(fraction))) {
    throw new AmountUnreadableError({ reason: hasForeignMark(written, locale) ? 'foreign_mark' : 'not_a_number', text })
  }
  if (fraction !== undefined && fraction.length > decimals) {
    throw new AmountUnreadableError({ reason: 'too_fine', text })
  }

  // "1.250" is twelve hundred and fifty to half of the world, and one and a quarter to the other half.
  if (fraction?.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) throw ambiguous(text, { whole, fraction, locale })

  const amount = BigInt(digits) * 10n ** BigInt(decimals) + BigInt((fraction ?? '').padEnd(decimals, '0'))
  if (amount === 0n) throw new AmountUnreadableError({ reason: 'zero', text })
  if (amount > largestAmount) throw new AmountUnreadableError({ reason: 'too_large', text })
  return amount
}

/** Writes an amount as a plain decimal number with a point: `1250000n` is `"1.25"`. For addresses and forms, not pages. */
export function toDecimal(amount: bigint): string {
  return formatUnits(amount, decimals)
}

/** Writes an amount as a person of this language would type it, without groups, so that a form can show it again. */
export function toTyped(amount: bigint, locale: Locale): string {
  const decimal = locale === 'ar' ? '.' : separators[locale].decimal
  const [whole = '', fraction = ''] = toDecimal(amount).split('.')
  return fraction === '' ? whole : `${whole}${decimal}${fraction.padEnd(places(amount), '0')}`
}

/**
 * Writes an amount for reading: the language's digits and marks, two decimals, or all that are there when it is finer.
 * The currency's sign is not part of it.
 */
export function formatAmount(amount: bigint, locale: Locale): string {
  return new Intl.NumberFormat(localeTags[locale], {
    minimumFractionDigits: places(amount),
    maximumFractionDigits: decimals,
  }).format(
    // A decimal string keeps every digit; a number would round above 2^53. Typed as the literal Intl asks for.
    toDecimal(amount) as `${number}`,
  )
}

/** Two, or as many as are there; never three, which would read as thousands. */
function places(amount: bigint): number {
  const fraction = toDecimal(amount).split('.')[1] ?? ''
  return fraction.length === 3 ? 4 : 2
}

function ambiguous(text: string, { whole, fraction, locale }: { whole: string; fraction: string; locale: Locale }) {
  const base = 10n ** BigInt(decimals)
  const scale = base / 10n ** BigInt(fraction.length)
  return new AmountAmbiguousError({
    text,
    decimal: formatAmount(BigInt(whole) * base + BigInt(fraction) * scale, locale),
    thousands: formatAmount(BigInt(whole + fraction) * base, locale),
  })
}

function stripMarks(text: string): string {
  // Bidirectional marks come along when an amount is copied from an Arabic page.
  return text.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '').trim()
}

function hasWesternDigits(text: string): boolean {
  return /\d/.test(text)
}

function toWesternDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}

function withoutGroups(whole: string, groups: readonly string[]): string | undefined {
  if (/^\d+$/.test(whole)) return whole
  for (const group of groups) {
    const parts = whole.split(group)
    const [first = '', ...others] = parts
    if (others.length > 0 && /^\d{1,3}$/.test(first) && others.every((part) => /^\d{3}$/.test(part)))
      return parts.join('')
  }
  return undefined
}

function hasForeignMark(written: string, locale: Locale): boolean {
  const own = separators[locale]
  const marks = new Set(Object.values(separators).flatMap((mark) => [mark.decimal, ...mark.groups]))
  const foreign = [...marks].filter((mark) => mark !== own.decimal && !own.groups.includes(mark))
  return (
    [...toWesternDigits(written)].every((sign) => /\d/.test(sign) || marks.has(sign)) &&
    (foreign.some((mark) => written.includes(mark)) || own.groups.some((mark) => written.includes(mark)))
  )
}
