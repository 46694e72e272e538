'use client'

import { digestOf } from '@/lib/errors/digest-of'
import { ErrorView } from './error-view'

/** What stands in place of a page that failed unexpectedly. Each group of routes has it as its error file. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorView reference={digestOf(error)} retry={retry} />
}
