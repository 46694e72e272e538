import type { ActionResult } from '@/lib/auth/run-action'
import type { FormState } from './form-state'

/** Gives the form back with what was typed, and each failure at the field it is about. */
export function toFormState(
  result: Extract<ActionResult<unknown>, { ok: false }>,
  values: Record<string, string>,
  fieldOf: (code: string) => string | undefined,
): FormState {
  const errors = result.errors.map((error) => {
    const field = fieldOf(error.code)
    return field === undefined ? { error } : { field, error }
  })
  return { values, errors }
}
