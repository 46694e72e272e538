'use client'

import { type MouseEvent, useEffect, useRef } from 'react'

export type SummaryError = { field?: string | undefined; message: string }

/**
 * Lists what is to be mended, above the form. It takes the focus whenever the list changes, so that a screen reader
 * starts there, and each line leads to its field. Shows nothing when there is nothing to mend. `takesFocus` is false only on
 * a page that is not about the form.
 */
export function ErrorSummary({
  title,
  errors,
  takesFocus = true,
}: {
  title: string
  errors: readonly SummaryError[]
  takesFocus?: boolean
}) {
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (takesFocus && errors.length > 0) summary.current?.focus()
  }, [errors, takesFocus])

  if (errors.length === 0) return null
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="rounded border-2 border-danger p-4 sm:p-6"
    >
      <h2 id="error-summary-title" className="text-lead font-semibold">
        {title}
      </h2>
      <ul className="mt-2">
        {errors.map(({ field, message }) => (
          <li key={`${field ?? ''} ${message}`} className="font-semibold text-danger">
            {field === undefined ? (
              message
            ) : (
              <a
                href={`#${field}`}
                onClick={(event) => focusField(event, field)}
                className="inline-block py-2 underline underline-offset-[0.2em]"
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A link to an input scrolls to it but leaves the caret behind, and hides its label above the edge of the window. */
function focusField(event: MouseEvent, field: string) {
  const input = document.getElementById(field)
  if (!input) return
  event.preventDefault()
  const label = input.closest('fieldset') ?? document.querySelector(`label[for="${CSS.escape(field)}"]`)
  label?.scrollIntoView()
  input.focus({ preventScroll: true })
}
