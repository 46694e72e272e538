import { DrizzleQueryError } from 'drizzle-orm'
import { AppError } from '@/lib/errors/app-error'
import { StoreNotIndexedError, StoreQueryFailedError, StoreUnreachableError } from './errors'

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
])

// Postgres error codes, appendix A of its manual: class 08 is about the connection, 57P01 to 57P03 say that the server
// stops, crashed or is starting, 53300 that it takes no more connections.
const serverCodes = /^(08...|57P0[123]|53300)$/
const missingRelationCodes = new Set(['42P01', '3F000'])

// node-postgres has no code for these.
const connectionMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Query read timeout)/

/**
 * Says whether an error means that the database cannot be reached now, at whatever depth of its causes.
 *
 * A query that Postgres itself refuses (a constraint, a syntax error, a cancelled statement) is not meant.
 */
export function isStoreUnreachable(error: unknown): boolean {
  return someCause(error, (cause) => {
    if (cause instanceof StoreUnreachableError) return true
    const code = codeOf(cause)
    if (code !== undefined && (networkCodes.has(code) || serverCodes.test(code))) return true
    return code === undefined && cause instanceof Error && connectionMessages.test(cause.message)
  })
}

/** Says whether an error means that the indexer's tables are not there yet, as in the first seconds of a new nation. */
export function isStoreNotIndexed(error: unknown): boolean {
  return someCause(error, (cause) => {
    if (cause instanceof StoreNotIndexedError) return true
    return missingRelationCodes.has(codeOf(cause) ?? '') && cause instanceof Error && /"indexed[".]/.test(cause.message)
  })
}

/** Gives the typed error for what a query threw, or the same error when no query threw it. */
export function toStoreError(error: unknown): unknown {
  // What has a type already, such as a node that does not answer, may have a network fault among its causes too.
  if (error instanceof AppError) return error
  if (isStoreUnreachable(error)) return new StoreUnreachableError({ cause: error })
  if (isStoreNotIndexed(error)) return new StoreNotIndexedError({ cause: error })
  // Drizzle's own error quotes the query with its values: names, references, salts.
  if (error instanceof DrizzleQueryError) return new StoreQueryFailedError({ postgresCode: codeOf(error.cause) })
  return error
}

function someCause(error: unknown, test: (cause: unknown) => boolean, depth = 0): boolean {
  if (depth > 8 || typeof error !== 'object' || error === null) return false
  if (test(error)) return true
  if (error instanceof AggregateError && error.errors.some((inner) => someCause(inner, test, depth + 1))) return true
  return error instanceof Error && someCause(error.cause, test, depth + 1)
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
