import { classNames } from './class-names'

/** The frame that every field to type in shares. */
export function inputClass({ hasError }: { hasError: boolean }): string {
  return classNames(
    'min-h-11 rounded border bg-paper px-3 py-2 text-body text-ink placeholder:text-muted',
    'focus-visible:relative focus-visible:z-1 focus-visible:outline-offset-0 disabled:bg-surface disabled:text-muted',
    hasError ? 'border-2 border-danger' : 'border-rule',
  )
}
