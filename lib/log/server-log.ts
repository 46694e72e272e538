import 'server-only'
import type { Logger } from 'pino'
import { serverEnv } from '@/lib/env/server'
import { processWide } from '@/lib/process-wide'
import { createLog } from './create-log'
import { requestContext } from './request-context'

/** Gives the portal's log: one JSON object per line, with the request's id and route, without personal data. */
export function serverLog(): Logger {
  return processWide('log', () =>
    createLog({
      processName: 'portal',
      level: serverEnv().CIVITAS_LOG_LEVEL,
      context: () => {
        const request = requestContext().getStore()
        return { requestId: request?.requestId(), route: request?.route }
      },
    }),
  )
}
