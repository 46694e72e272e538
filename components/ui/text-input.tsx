import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { describedBy, Field, type FieldProps } from './field'
import { inputClass } from './input-class'

type TextInputProps = FieldProps &
  Omit<ComponentProps<'input'>, 'name' | 'id' | 'className' | 'size'> & {
    /** About how much is expected: `short` for a code, `medium` for an amount or a name. */
    width?: 'short' | 'medium' | 'full'
    /** A unit that stands after the number, as in "MRA". */
    suffix?: ReactNode
    /** Account numbers and codes: one width for every letter. */
    isCode?: boolean
  }

const widths = { short: 'max-w-40', medium: 'max-w-72', full: '' } as const

export function TextInput({
  name,
  label,
  hint,
  error,
  isPageHeading = false,
  width = 'full',
  suffix,
  isCode = false,
  type = 'text',
  ...props
}: TextInputProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} isPageHeading={isPageHeading}>
      <div className={classNames('flex items-stretch', widths[width])}>
        <input
          autoCapitalize="off"
          spellCheck={false}
          {...props}
          id={name}
          name={name}
          type={type}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ name, hint, error })}
          className={classNames(
            inputClass({ hasError: error !== undefined }),
            'w-full min-w-0 grow read-only:bg-surface',
            isCode && 'font-mono tabular-nums',
            suffix !== undefined && 'rounded-e-none',
          )}
        />
        {suffix !== undefined && (
          <span
            aria-hidden="true"
            className="flex items-center rounded-e border border-s-0 border-rule bg-surface px-3 text-muted"
          >
            <bdi>{suffix}</bdi>
          </span>
        )}
      </div>
    </Field>
  )
}
