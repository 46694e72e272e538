import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { describedBy, Field, type FieldProps } from './field'
import { inputClass } from './input-class'

type SelectProps = FieldProps &
  Omit<ComponentProps<'select'>, 'name' | 'id' | 'className' | 'children'> & {
    options: readonly { value: string; label: string }[]
  }

/** A list to pick one from. With seven choices or fewer, `Radios` is easier to use. */
export function Select({ name, label, hint, error, isPageHeading = false, options, ...props }: SelectProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} isPageHeading={isPageHeading}>
      <select
        {...props}
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ name, hint, error })}
        className={classNames(inputClass({ hasError: error !== undefined }), 'block w-full max-w-72')}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}
