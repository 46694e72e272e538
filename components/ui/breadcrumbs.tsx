import { Chevron } from './chevron'
import { TextLink } from './text-link'

/** Where this page stands. The page itself is not in it: its heading follows. */
export function Breadcrumbs({ label, items }: { label: string; items: readonly { href: string; label: string }[] }) {
  return (
    <nav aria-label={label} className="no-print text-small">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, index) => (
          <li key={item.href} className="flex min-h-11 items-center gap-2">
            {index > 0 && <Chevron />}
            <TextLink href={item.href}>{item.label}</TextLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
