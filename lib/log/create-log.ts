import pino, { type DestinationStream, type Level, type Logger } from 'pino'
import { toLogError } from './to-log-error'

/**
 * What a line of a log may hold. Everything else that is handed to it is left out, so that personal data gets in only if
 * somebody writes the name of a field here; and a value that looks like an account or a hash is left out even then.
 */
const allowedFields: ReadonlySet<string> = new Set([
  ...['requestId', 'method', 'route', 'status', 'durationMs'],
  ...['code', 'digest', 'limit', 'part', 'reason', 'side', 'chainId', 'port', 'signal'],
  // Figures of the public record, for a difference between the records and the contract.
  ...['block', 'recorded', 'difference'],
])

const longestText = 120

export type LogContext = () => { requestId?: string | undefined; route?: string | undefined }

/**
 * Makes a log of a process: one JSON object per line with time, level, process and event.
 *
 * The event is a fixed sentence in the code; what is particular stands in fields, of which only those that this file lists
 * are written. Errors are written as {@link toLogError} gives them.
 */
export function createLog({
  processName,
  level,
  context = () => ({}),
  destination,
}: {
  processName: string
  level: Level | 'silent'
  context?: LogContext
  destination?: DestinationStream | undefined
}): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { process: processName },
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'event',
    mixin: () => context(),
    formatters: { level: (label) => ({ level: label }), log: keepAllowed },
    // The errors are taken apart in `keepAllowed`, which runs before.
    serializers: { err: (value) => value },
    hooks: {
      logMethod(parts, method) {
        const [first, second] = parts as unknown[]
        // Pino would take the sentence of an error as the event, and put further parts into a sentence.
        if (first instanceof Error) return method.call(this, { err: first }, eventOf(second))
        if (typeof first === 'string') return method.call(this, {}, first)
        return method.call(this, (first ?? {}) as object, eventOf(second))
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

function eventOf(value: unknown): string {
  return typeof value === 'string' ? value : 'unnamed'
}

function keepAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'err') kept['err'] = toLogError(value)
    else if (allowedFields.has(name) && isPlain(value)) kept[name] = value
  }
  return kept
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true
  return typeof value === 'string' && value.length <= longestText && !/0x[0-9a-f]{8}/i.test(value)
}
