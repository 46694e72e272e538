import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { ErrorMessage } from './error-message'

/** What every field takes. `name` is also its id, so that the error summary can link to it. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** The label is the page's heading: for pages that ask one question. */
  isPageHeading?: boolean
}

/** Names what a field's input is described by, in reading order. */
export function describedBy({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>): string | undefined {
  return [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
}

/** Label, hint, error and then the input itself. */
export function Field({
  name,
  label,
  hint,
  error,
  isPageHeading = false,
  children,
}: FieldProps & { children: ReactNode }) {
  const labelElement = (
    <label htmlFor={name} className={isPageHeading ? 'block text-headline font-semibold' : 'block font-semibold'}>
      {label}
    </label>
  )
  return (
    <div className={classNames('space-y-2', error !== undefined && 'border-s-4 border-danger ps-4')}>
      {isPageHeading ? <h1>{labelElement}</h1> : labelElement}
      {hint && (
        <p id={`${name}-hint`} className="text-muted">
          {hint}
        </p>
      )}
      {error && <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
      {children}
    </div>
  )
}
