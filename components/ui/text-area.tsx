import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { describedBy, Field, type FieldProps } from './field'
import { inputClass } from './input-class'

type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'className'>

export function TextArea({ name, label, hint, error, isPageHeading = false, rows = 4, ...props }: TextAreaProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} isPageHeading={isPageHeading}>
      <textarea
        {...props}
        id={name}
        name={name}
        rows={rows}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ name, hint, error })}
        className={classNames(inputClass({ hasError: error !== undefined }), 'block w-full resize-y')}
      />
    </Field>
  )
}
