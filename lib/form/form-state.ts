import type { PublicError } from '@/lib/errors/to-public'

/** What a form shows after it came back: everything the person typed, and what is to be mended, field by field. */
export type FormState = {
  values: Record<string, string>
  errors: readonly { field?: string; error: PublicError }[]
}

/** What takes a form on the server: it leads on, or gives the form back with what is to be mended. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export const emptyForm: FormState = { values: {}, errors: [] }

/** Gives the text fields of a form, without files and without what the framework adds. */
export function toValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$')) values[name] = value
  }
  return values
}
