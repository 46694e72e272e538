import type { Locale } from '@/nation.config'

/** The exact form of each language, so that server and browser write the same figures and dates. */
export const localeTags: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' }
