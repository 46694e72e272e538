import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { describedBy, Field, type FieldProps } from './field'
import { inputClass } from './input-class'

type FileInputProps = FieldProps & Omit<ComponentProps<'input'>, 'name' | 'id' | 'className' | 'size' | 'type'>

/** A file of the person's own device. The browser writes its button and says which file is chosen, in its own language. */
export function FileInput({ name, label, hint, error, isPageHeading = false, ...props }: FileInputProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} isPageHeading={isPageHeading}>
      <input
        {...props}
        id={name}
        name={name}
        type="file"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ name, hint, error })}
        className={classNames(
          inputClass({ hasError: error !== undefined }),
          'block w-full min-w-0 cursor-pointer file:me-4 file:min-h-8 file:cursor-pointer file:rounded file:border',
          'file:border-rule file:bg-surface file:px-3 file:font-semibold file:text-ink',
        )}
      />
    </Field>
  )
}
