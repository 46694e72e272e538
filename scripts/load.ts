// npm run load: 500 signed-in citizens read and 50 a minute pay, for ten minutes, on a nation of its own.
//   --minutes N   a shorter or a longer run; a shorter one than ten minutes is not kept
//   --path l1     on the other path
// What a run of ten minutes or more measured is kept in bench/results/load-<date>.json, where the bench reads it.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { startNation } from '../bench/nation/start-nation'
import { writeLongRun } from '../bench/write-long-run'
import { declaredPath } from '../nation.config'
import { run } from './run'

const keptFromMinutes = 10
const file = '.civitas/bench/load.json'
const result = z.object({ values: z.record(z.string(), z.number()), details: z.unknown() })

const { values: flags } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, path: { type: 'string', default: 'l2' } },
})
const minutes = z.coerce.number().positive().max(600).parse(flags.minutes)
const path = z.enum(['l1', 'l2']).parse(flags.path)

console.log(`\n== a nation on the ${path} path`)
// All visitors come from one address, which no nation would see.
const nation = await startNation(path, { isReset: true, env: { CIVITAS_ADDRESS_LIMIT_FACTOR: '1000' } })
try {
  console.log(`  ✓  ready (${Math.round(nation.secondsToReady)} s)`)
  const args = ['--import', 'tsx', 'bench/load/run-load.ts', file, String(minutes), String(nation.pid)]
  const { code } = await run('node', args, { env: nation.env })
  if (code !== 0) throw new Error(`The visitors ended with code ${code}.`)
  const { values, details } = result.parse(JSON.parse(readFileSync(file, 'utf8')))
  if (minutes >= keptFromMinutes) {
    const conditions = `On the ${path} path, ${cpus().length} cores, a freshly founded nation.`
    // Figures of the declared path have plain names; the other path's never take their place.
    const prefix = path === declaredPath ? '' : `${path}.`
    const named = Object.fromEntries(Object.entries(values).map(([id, value]) => [`${prefix}${id}`, value]))
    const measuredAt = new Date().toISOString()
    const kept = writeLongRun({ run: `${prefix}load`, measuredAt, conditions, values: named, details })
    console.log(`Kept in ${kept}`)
  }
  process.exitCode = (values['load.errors'] ?? 1) === 0 ? 0 : 1
} finally {
  await nation.stop()
}
