import { type Locale, nation } from '@/nation.config'

/** The cookie that remembers the language a person chose. */
export const localeCookie = 'civitas-locale'

/** A language's name in that language, as the switch shows it. */
export const localeNames = { en: 'English', fr: 'Français', ar: 'العربية' } as const satisfies Record<Locale, string>

const rightToLeft: ReadonlySet<Locale> = new Set(['ar'])

export function isLocale(text: string | null | undefined): text is Locale {
  return (nation.locales as readonly (string | null | undefined)[]).includes(text)
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return rightToLeft.has(locale) ? 'rtl' : 'ltr'
}

/**
 * Picks the language of a page: the one the person chose, else the first their browser asks for that the nation speaks,
 * else the nation's own.
 */
export function chooseLocale({ chosen, accepted }: { chosen: string | undefined; accepted: string | null }): Locale {
  if (isLocale(chosen)) return chosen
  return parseAcceptLanguage(accepted ?? '').find(isLocale) ?? nation.defaultLocale
}

/** Reads an Accept-Language header into language codes without region, most wanted first. */
function parseAcceptLanguage(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';')
      const weight = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find((q) => q !== undefined)
      return { language: tag.split('-')[0]?.toLowerCase() ?? '', weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => language !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
}
