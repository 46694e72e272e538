import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives wallet code the sentences it needs, and no others: everything else is written on the server. */
export async function ClientMessages({ children }: { children: ReactNode }) {
  const { tx, wallet, errors } = await getMessages()
  return <NextIntlClientProvider messages={{ tx, wallet, errors }}>{children}</NextIntlClientProvider>
}
