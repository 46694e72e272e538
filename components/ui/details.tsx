import type { ReactNode } from 'react'
import { Chevron } from './chevron'

/** One tap deeper: what most people can leave closed. */
export function Details({
  summary,
  isOpen = false,
  children,
}: {
  summary: ReactNode
  isOpen?: boolean
  children: ReactNode
}) {
  return (
    <details open={isOpen} className="group">
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 text-action [&::-webkit-details-marker]:hidden">
        <span className="shrink-0 motion-safe:transition-transform motion-safe:duration-150 group-open:rotate-90 rtl:group-open:-rotate-90">
          <Chevron />
        </span>
        <span className="underline decoration-1 underline-offset-[0.2em] hover:decoration-2">{summary}</span>
      </summary>
      <div className="border-s border-line ps-4 pt-1 pb-2 ms-2">{children}</div>
    </details>
  )
}
