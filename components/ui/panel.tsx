import type { ReactNode } from 'react'
import { EngravedLine } from './engraved-line'

/** Says that something is done: the page's heading, its reference, and a place for the record's face. */
export function Panel({
  title,
  figure,
  level = 1,
  children,
}: {
  title: ReactNode
  figure?: ReactNode
  level?: 1 | 2 | 3
  children: ReactNode
}) {
  const Heading = `h${level}` as const
  return (
    <section className="motion-safe:animate-settle">
      <EngravedLine />
      <div className="flex flex-wrap items-center justify-between gap-6 py-6">
        <div className="min-w-0 grow basis-60 space-y-3">
          <Heading className="text-headline">{title}</Heading>
          <div className="text-lead">{children}</div>
        </div>
        {figure}
      </div>
      <EngravedLine />
    </section>
  )
}
