import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { ErrorMessage } from './error-message'
import { describedBy } from './field'

export function Checkbox({
  name,
  label,
  hint,
  error,
  defaultChecked = false,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  defaultChecked?: boolean
}) {
  return (
    <div className={classNames('space-y-2', error !== undefined && 'border-s-4 border-danger ps-4')}>
      {error && <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
      <div className="flex min-h-11 gap-3 py-2">
        <input
          type="checkbox"
          id={name}
          name={name}
          defaultChecked={defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ name, hint, error })}
          className="mt-0.5 size-6 shrink-0 cursor-pointer accent-action"
        />
        <div>
          <label htmlFor={name} className="block cursor-pointer py-0.5">
            {label}
          </label>
          {hint && (
            <p id={`${name}-hint`} className="text-muted">
              {hint}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}
