import type { Messages } from '@/lib/i18n/messages'
import type { Locale as NationLocale } from '@/nation.config'

// next-intl's types come from use-intl, where its declarations are merged.
declare module 'use-intl' {
  interface AppConfig {
    Locale: NationLocale
    Messages: Messages
  }
}
