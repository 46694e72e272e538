import { LinkButton } from './link-button'

type PageLink = { href: string; label: string }

export function Pagination({
  label,
  previous,
  next,
  position,
}: {
  label: string
  previous?: PageLink | undefined
  next?: PageLink | undefined
  /** Where we are, as in "Page 2 of 9". */
  position?: string
}) {
  if (!previous && !next && !position) return null
  return (
    <nav aria-label={label} className="no-print flex flex-wrap items-center gap-4 pt-4">
      {previous && (
        <LinkButton href={previous.href} variant="secondary">
          {previous.label}
        </LinkButton>
      )}
      {position && <span className="text-muted">{position}</span>}
      {next && (
        <LinkButton href={next.href} variant="secondary">
          {next.label}
        </LinkButton>
      )}
    </nav>
  )
}
