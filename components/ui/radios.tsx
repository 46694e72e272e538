import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { ErrorMessage } from './error-message'
import { describedBy } from './field'

type RadioOption = { value: string; label: ReactNode; hint?: ReactNode }

/** One choice out of a few. The first radio carries the field's name as id, so that the error summary can link to it. */
export function Radios({
  name,
  legend,
  hint,
  error,
  options,
  defaultValue,
  isPageHeading = false,
}: {
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string | undefined
  options: readonly RadioOption[]
  defaultValue?: string | undefined
  isPageHeading?: boolean
}) {
  return (
    <fieldset
      aria-describedby={describedBy({ name, hint, error })}
      className={classNames('space-y-2', error !== undefined && 'border-s-4 border-danger ps-4')}
    >
      <legend className={isPageHeading ? 'mb-2 text-headline font-semibold' : 'mb-2 font-semibold'}>
        {isPageHeading ? <h1>{legend}</h1> : legend}
      </legend>
      {hint && (
        <p id={`${name}-hint`} className="text-muted">
          {hint}
        </p>
      )}
      {error && <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
      {options.map((option, index) => {
        const id = index === 0 ? name : `${name}-${option.value}`
        return (
          <div key={option.value} className="flex min-h-11 gap-3 py-2">
            <input
              type="radio"
              id={id}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              aria-describedby={option.hint ? `${id}-hint` : undefined}
              className="mt-0.5 size-6 shrink-0 cursor-pointer accent-action"
            />
            <div>
              <label htmlFor={id} className="block cursor-pointer py-0.5">
                {option.label}
              </label>
              {option.hint && (
                <p id={`${id}-hint`} className="text-muted">
                  {option.hint}
                </p>
              )}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}
