import type en from '@/messages/en.json'
import type { Locale } from '@/nation.config'

/** Every sentence of the portal in one language. English gives the keys; a test holds the others to them. */
export type Messages = typeof en

export async function loadMessages(locale: Locale): Promise<Messages> {
  const { default: messages } = await import(`@/messages/${locale}.json`)
  return messages
}
