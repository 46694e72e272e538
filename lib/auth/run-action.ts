import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { z } from 'zod'
import { AppError } from '@/lib/errors/app-error'
import { InputUnreadableError } from '@/lib/errors/input-unreadable'
import { type PublicError, toPublic } from '@/lib/errors/to-public'
import { FieldFaults } from '@/lib/form/read-fields'
import { serverLog } from '@/lib/log/server-log'
import { toStoreError } from '@/lib/store/to-store-error'

/** What an action gives: a value, or the expected failures, at least one. Unexpected ones throw and reach the error page. */
export type ActionResult<Value> = { ok: true; value: Value } | { ok: false; errors: readonly PublicError[] }

/**
 * Runs an action for somebody: authorise, parse, run.
 *
 * Input that does not fit the schema comes only from outside our forms, and answers `input.unreadable`.
 */
export async function runAction<Input, Actor, Value>(
  authorise: () => Promise<Actor>,
  schema: z.ZodType<Input>,
  input: unknown,
  run: (input: Input, actor: Actor) => Promise<Value>,
): Promise<ActionResult<Value>> {
  try {
    const actor = await authorise()
    const parsed = schema.safeParse(input)
    if (!parsed.success) throw new InputUnreadableError()
    return { ok: true, value: await run(parsed.data, actor) }
  } catch (error) {
    // Redirects and not-found travel as exceptions in Next.
    unstable_rethrow(error)
    const known = error instanceof FieldFaults ? error.faults : [toStoreError(error)]
    if (!known.every((fault) => fault instanceof AppError)) throw error
    for (const fault of known) if (fault.visibility === 'log') serverLog().error({ err: fault }, 'an action failed')
    const locale = await getLocale()
    return { ok: false, errors: known.map((fault) => toPublic(fault, locale)) }
  }
}
