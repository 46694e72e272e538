import { formatAmount } from '@/lib/money/amount'
import { type Locale, nation } from '@/nation.config'
import { AppError, type Facts } from './app-error'

/** What may leave the server, or a hook, about an error: a permanent code and the facts its sentence needs. */
export type PublicError = { code: string; facts: Record<string, string> }

/** Gives the public side of an error. What is not ours, or only for the log, becomes `unexpected`. */
export function toPublic(error: unknown, locale: Locale): PublicError {
  if (!(error instanceof AppError) || error.visibility === 'log') return { code: 'unexpected', facts: {} }
  return { code: error.code, facts: { ...toText(error.facts, locale), ...toNationFacts(locale) } }
}

/** What a sentence may name of this nation: the currency of its amounts, and the office that answers for the screening. */
function toNationFacts(locale: Locale): Record<string, string> {
  return { currency: nation.currency.symbol, office: nation.offices.compliance[locale] }
}

function toText(facts: Facts, locale: Locale): Record<string, string> {
  const written: Record<string, string> = {}
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue
    // Every bigint fact is an amount in base units: other numbers carry their unit and are numbers.
    written[name] = typeof value === 'bigint' ? formatAmount(value, locale) : String(value)
  }
  return written
}
