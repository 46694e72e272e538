import { type PublicError, toPublic } from '@/lib/errors/to-public'
import type { Locale } from '@/nation.config'
import { DocumentRefusedError, documentFaults } from './errors'

/** What may go wrong with an upload besides the file. Their sentences need no facts. */
const otherProblems = ['limits.reached', 'store.unreachable', 'chain.unreachable', 'unexpected']

/**
 * Gives what was wrong with an upload from the code that its page's address carries, or undefined. Codes that no upload
 * gives are nothing: a link cannot make the page say something else.
 */
export function toProblem(code: string | undefined, locale: Locale): PublicError | undefined {
  const reason = documentFaults.find((fault) => code === `documents.${fault}`)
  if (reason) return toPublic(new DocumentRefusedError({ reason }), locale)
  return code !== undefined && otherProblems.includes(code) ? { code, facts: {} } : undefined
}
