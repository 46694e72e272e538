import { classNames } from '@/components/ui/class-names'

export type Choice = { value: string; label: string; lang?: string }

/** A few choices on one line, each a plain link that leads back to this page, so that they work before any script. */
export function ChoiceLinks({
  label,
  param,
  current,
  choices,
}: {
  label: string
  param: string
  current: string
  choices: readonly Choice[]
}) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-1">
      <span aria-hidden="true" className="pe-2 text-muted">
        {label}
      </span>
      {choices.map(({ value, label: text, lang }) => (
        <a
          key={value}
          href={`?${param}=${value}`}
          lang={lang}
          hrefLang={lang}
          aria-current={value === current ? 'true' : undefined}
          className={classNames(
            'link inline-flex min-h-11 min-w-11 items-center justify-center px-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline',
            // The device's own letters will do for a name: its language's font is not fetched for one word.
            lang !== undefined && value !== current && 'font-system',
          )}
        >
          {text}
        </a>
      ))}
    </nav>
  )
}
