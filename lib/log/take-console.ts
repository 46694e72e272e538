import type { Logger } from 'pino'

const levels = { log: 'info', info: 'info', debug: 'debug', warn: 'warn', error: 'error' } as const

/** What Next says of itself: its version, its address, how long it took. */
const ownWords = /^[\s▲✓○⚠-]*(Next\.js \d|Ready in|Starting|Local:|Network:|Environments:)/u

/**
 * Makes what libraries print a line of the log too. Of an error stands there what `toLogError` gives; words stand there only
 * when they are known to hold no data, since Next prints the sentence of every error that reaches it.
 */
export function takeConsole(log: Logger, target: Console = console): void {
  for (const [name, level] of Object.entries(levels) as [keyof typeof levels, (typeof levels)[keyof typeof levels]][]) {
    target[name] = (...parts: unknown[]) => {
      const err = parts.find((part) => part instanceof Error)
      const words = parts.find((part) => typeof part === 'string' && ownWords.test(part))
      if (err) log[level]({ err }, 'console')
      else if (typeof words === 'string') log[level]({}, `console: ${words.trim().slice(0, 100)}`)
      else log[level]({}, 'console: words left out')
    }
  }
}
