import Link from 'next/link'
import type { ReactNode } from 'react'

export type SummaryRow = {
  key: string
  label: ReactNode
  value: ReactNode
  /** Where to change the answer. `what` is read out after the word, as in "Change *amount*". */
  change?: { href: string; label: string; what: string }
}

/** Names and values, as on a page to check answers. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map(({ key, label, value, change }) => (
        <div
          key={key}
          className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-b border-line py-3 sm:grid-cols-[12rem_1fr_auto]"
        >
          <dt className="col-start-1 text-muted">{label}</dt>
          <dd className="col-start-1 min-w-0 sm:col-start-2">{value}</dd>
          {change && (
            <dd className="col-start-2 row-span-2 row-start-1 self-start sm:col-start-3 sm:row-span-1">
              <Link
                href={change.href}
                prefetch={false}
                className="link -my-2 inline-flex min-h-11 min-w-11 items-center justify-end"
              >
                {change.label}
                <span className="sr-only"> {change.what}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
