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
  children: (form: { values: Record<string, string>; errorOf: (field: string) => string | undefined }) => ReactNode
}

/**
 * A form of the service pattern: sent to the server as a whole, checked there, and shown again with what was typed.
 *
 * Works before and without JavaScript. A second click while it is on its way sends nothing.
 */
export function ServiceForm({ action, initial, problemTitle, submitLabel, children }: Props) {
  const t = useTranslations('tx')
  const errorText = useErrorText()
  const [state, submit, isPending] = useActionState(action, initial)
  const errors = state.errors.map(({ field, error }) => ({ field, message: errorText(error) }))

  return (
    <Form errorTitle={problemTitle} errors={errors} action={submit}>
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
