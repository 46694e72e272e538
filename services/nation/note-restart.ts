import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import { Counter, collectDefaultMetrics, Registry } from 'prom-client'
import { createLog } from '@/lib/log/create-log'

/** The figures of this process: those of Node itself, and what follows. */
export const registry = new Registry()
collectDefaultMetrics({ register: registry })

const restarts = new Counter({
  name: 'civitas_part_restarts_total',
  help: 'How often a part of the nation stopped by itself and was started again.',
  labelNames: ['part'] as const,
  registers: [registry],
})

let log: Logger | undefined

/** Writes what happens to the parts of the nation to `nation.log` in this folder too, one JSON object per line. */
export function openNationLog(folder: string): void {
  const destination = pino.destination({ dest: join(folder, 'nation.log'), append: true, sync: true })
  log = createLog({ processName: 'nation', level: 'info', destination })
  log.info({}, 'the nation is starting')
}

/** Counts and logs a part that stopped by itself and is started again. */
export function noteRestart(part: string, reason: string): void {
  restarts.inc({ part })
  log?.error({ part, reason }, 'a part stopped and is started again')
}
