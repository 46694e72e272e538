import type auth from '@/messages/en/auth.json'
import type authority from '@/messages/en/authority.json'
import type design from '@/messages/en/design.json'
import type documents from '@/messages/en/documents.json'
import type errorPage from '@/messages/en/error-page.json'
import type errors from '@/messages/en/errors.json'
import type money from '@/messages/en/money.json'
import type publicPages from '@/messages/en/public.json'
import type reverted from '@/messages/en/reverted.json'
import type shell from '@/messages/en/shell.json'
import type status from '@/messages/en/status.json'
import type tx from '@/messages/en/tx.json'
import type { Locale } from '@/nation.config'

/** Every sentence of the portal in one language. English gives the keys; a test holds the others to them. */
export type Messages = typeof shell &
  typeof publicPages &
  typeof design &
  typeof documents &
  typeof errorPage &
  typeof auth &
  typeof authority &
  typeof status & { errors: typeof errors.errors & typeof reverted } & typeof money &
  typeof tx

/** Gives the sentences of one language: those of the shell and one file per domain. What contracts refuse is an error too. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const [shell, publicPages, design, documents, errorPage, auth, errors, reverted, money, authority, status, tx] =
    await Promise.all([
      import(`@/messages/${locale}/shell.json`),
      import(`@/messages/${locale}/public.json`),
      import(`@/messages/${locale}/design.json`),
      import(`@/messages/${locale}/documents.json`),
      import(`@/messages/${locale}/error-page.json`),
      import(`@/messages/${locale}/auth.json`),
      import(`@/messages/${locale}/errors.json`),
      import(`@/messages/${locale}/reverted.json`),
      import(`@/messages/${locale}/money.json`),
      import(`@/messages/${locale}/authority.json`),
      import(`@/messages/${locale}/status.json`),
      import(`@/messages/${locale}/tx.json`),
    ])
  return {
    ...shell.default,
    ...publicPages.default,
    ...design.default,
    ...documents.default,
    ...errorPage.default,
    ...auth.default,
    errors: { ...errors.default.errors, ...reverted.default },
    ...money.default,
    ...authority.default,
    ...status.default,
    ...tx.default,
  }
}
