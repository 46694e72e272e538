'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { FormAction, FormState } from '@/lib/form/form-state'
import { Form } from './form'
import { useErrorText } from './use-error-text'

type Props = {
  action: FormAction
  initial: FormState
  /** Words above the list of what is to be mended. */
  problemTitle: string
  submitLabel: string
  /** Fields that the page's address can hold, by the name it knows them by: then Back and reload bring them again. */
  addressNames?: Readonly<Record<string, string>>
  children: (form: { values: Record<string, string>; errorOf: (field: string) => string | undefined }) => ReactNode
}

/**
 * A form of the service pattern: sent to the server as a whole, checked there, and shown again with what was typed.
 *
 * Works before and without JavaScript. A second click while it is on its way sends nothing.
 */
export function ServiceForm({ action, initial, problemTitle, submitLabel, addressNames, children }: Props) {
  const t = useTranslations('tx')
  const errorText = useErrorText()
  const [state, submit, isPending] = useActionState(action, initial)
  const errors = state.errors.map(({ field, error }) => ({ field, message: errorText(error) }))

  return (
    <Form
      errorTitle={problemTitle}
      errors={errors}
      action={submit}
      onSubmit={(event) => addressNames && keepInAddress(event.currentTarget, addressNames)}
    >
      {children({
        values: state.values,
        errorOf: (field) => errors.find((error) => error.field === field)?.message,
      })}
      <Button type="submit" aria-disabled={isPending} onClick={(event) => isPending && event.preventDefault()}>
        {isPending ? t('sending') : submitLabel}
      </Button>
    </Form>
  )
}

function keepInAddress(form: HTMLFormElement, names: Readonly<Record<string, string>>): void {
  const typed = new FormData(form)
  const address = new URL(window.location.href)
  for (const [field, name] of Object.entries(names)) {
    const value = typed.get(field)
    if (typeof value === 'string') address.searchParams.set(name, value)
  }
  window.history.replaceState(null, '', address)
}
