import 'server-only'
import pino, { type Logger } from 'pino'
import { serverEnv } from '@/lib/env/server'

let log: Logger | undefined

/** Gives the portal's log: one JSON object per line, without personal data. */
export function serverLog(): Logger {
  log ??= pino({
    level: serverEnv().CIVITAS_LOG_LEVEL,
    base: { process: 'portal' },
    redact: ['signature', 'message', '*.signature', '*.nationalId', 'cookie', 'authorization'],
  })
  return log
}
