import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { Address } from 'viem'
import type { z } from 'zod'
import { AppError } from '@/lib/errors/app-error'
import { InputUnreadableError } from '@/lib/errors/input-unreadable'
import { type PublicError, toPublic } from '@/lib/errors/to-public'
import { FieldFaults } from '@/lib/form/read-fields'
import { serverLog } from '@/lib/log/server-log'
import { countActionFailure } from '@/lib/metrics/count-action-failure'
import { requireWithinLimit } from '@/lib/rate-limits/require-within-limit'
import { toStoreError } from '@/lib/store/to-store-error'

/** What an action gives: a value, or the expected failures, at least one. Unexpected ones throw and reach the error page. */
export type ActionResult<Value> = { ok: true; value: Value } | { ok: false; errors: readonly PublicError[] }

/**
 * Runs an action for somebody: authorise, count, parse, run.
 *
 * Input that does not fit the schema comes only from outside our forms, and answers `input.unreadable`.
 */
export async function runAction<Input, Actor extends { account: Address }, Value>(
  authorise: () => Promise<Actor>,
  schema: z.ZodType<Input>,
  input: unknown,
  run: (input: Input, actor: Actor) => Promise<Value>,
): Promise<ActionResult<Value>> {
  try {
    const actor = await authorise()
    await requireWithinLimit('action', actor.account)
    const parsed = schema.safeParse(input)
    if (!parsed.success) throw new InputUnreadableError()
    return { ok: true, value: await run(parsed.data, actor) }
  } catch (error) {
    // Redirects and not-found travel as exceptions in Next.
    unstable_rethrow(error)
    const known = error instanceof FieldFaults ? error.faults : [toStoreError(error)]
    if (!known.every((fault) => fault instanceof AppError)) {
      countActionFailure('unexpected')
      throw error
    }
    for (const { code } of known) countActionFailure(code)
    for (const fault of known) if (fault.visibility === 'log') serverLog().error({ err: fault }, 'an action failed')
    const locale = await getLocale()
    return { ok: false, errors: known.map((fault) => toPublic(fault, locale)) }
  }
}
