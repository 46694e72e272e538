'use client'

import './globals.css'
import { ErrorView } from '@/components/nation/error-view'
import { digestOf } from '@/lib/errors/digest-of'

/** Stands in for the whole document when even the layout failed, so it asks nothing of the server. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body className="text-body">
        <title>Civitas</title>
        <main className="mx-auto w-full max-w-service px-4 py-12 sm:px-6">
          <ErrorView reference={digestOf(error)} retry={retry} />
        </main>
      </body>
    </html>
  )
}
