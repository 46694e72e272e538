/** Where an error was thrown takes more lines than where its causes were: during an outage every request has one. */
const frameLimits = { error: 8, cause: 3 } as const
const causeLimit = 4

export type LogError = { name: string; code?: string; digest?: string; at?: string[]; cause?: LogError }

/**
 * Gives of an error what a log may hold: its name, its code and where it was thrown, and the same of its causes.
 *
 * Never its sentence: a node's error quotes the call with its accounts, a database's the row, a parser's what it read.
 */
export function toLogError(error: unknown, depth = 0): LogError {
  if (!(error instanceof Error)) return { name: 'NotAnError' }
  const { code, digest } = error as { code?: unknown; digest?: unknown }
  const at = framesOf(error, depth === 0 ? frameLimits.error : frameLimits.cause)
  return {
    name: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(isPlainCode(code) ? { code: String(code) } : {}),
    ...(isPlainCode(digest) ? { digest: String(digest) } : {}),
    ...(at.length > 0 ? { at } : {}),
    ...(error.cause !== undefined && depth < causeLimit ? { cause: toLogError(error.cause, depth + 1) } : {}),
  }
}

/** The lines of the stack without the sentence before them, which may have lines that look like theirs. */
function framesOf({ stack = '', message }: Error, limit: number): string[] {
  const start = stack.indexOf(message)
  const frames = start === -1 ? stack : stack.slice(start + message.length)
  return frames
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, limit)
}

function isPlainCode(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^(?!0x)[\w.@-]{1,60}$/.test(value))
}
