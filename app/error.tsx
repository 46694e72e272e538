'use client'

import { ErrorView } from '@/components/nation/error-view'
import { digestOf } from '@/lib/errors/digest-of'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorView reference={digestOf(error)} retry={retry} />
}
