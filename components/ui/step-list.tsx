import type { ReactNode } from 'react'

/** What happens, in order: numbered, one under another. */
export function StepList({ steps }: { steps: readonly { key: string; title: ReactNode; text?: ReactNode }[] }) {
  return (
    <ol className="space-y-4">
      {steps.map(({ key, title, text }, index) => (
        <li key={key} className="grid grid-cols-[2rem_1fr] gap-x-3">
          <span
            aria-hidden="true"
            className="flex size-8 items-center justify-center rounded-full border border-rule text-small font-semibold tabular-nums"
          >
            {index + 1}
          </span>
          <div className="pt-1">
            <p className="font-semibold">{title}</p>
            {text && <p className="text-muted">{text}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
