import ar from '@/messages/ar/error-page.json'
import en from '@/messages/en/error-page.json'
import fr from '@/messages/fr/error-page.json'

const words: Record<string, typeof en.errorPage> = { en: en.errorPage, fr: fr.errorPage, ar: ar.errorPage }

/**
 * The words of the page that is shown when a page failed. They travel with that page in every language, since what failed
 * may be what would have translated them.
 */
export function errorWords(language: string): typeof en.errorPage {
  return words[language] ?? en.errorPage
}
