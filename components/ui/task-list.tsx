import Link from 'next/link'
import type { ReactNode } from 'react'
import { Chevron } from './chevron'

/** Things to do, one line each; the whole line can be tapped. */
export function TaskList({
  items,
}: {
  items: readonly { href: string; title: ReactNode; text?: ReactNode; tag?: ReactNode }[]
}) {
  return (
    <ul className="border-t border-line">
      {items.map(({ href, title, text, tag }) => (
        <li key={href} className="border-b border-line">
          <Link
            href={href}
            prefetch={false}
            className="group -mx-2 flex min-h-11 items-center gap-4 rounded px-2 py-3 hover:bg-surface"
          >
            <span className="min-w-0 grow">
              <span className="block font-semibold text-action underline decoration-1 underline-offset-[0.2em] group-hover:decoration-2">
                {title}
              </span>
              {text && <span className="block text-muted">{text}</span>}
            </span>
            {tag}
            <span className="text-muted">
              <Chevron />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
