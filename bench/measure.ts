// One program for each running nation: node --import tsx bench/measure.ts FILE ROOM… Which nation, and on which path, says
// the environment, since what a path is must be known before anything of it is loaded.
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { measureGas } from './figures/gas'
import { measureLatency } from './figures/latency'
import { measureLighthouse } from './figures/lighthouse'
import { measurePages } from './figures/pages'
import { measureTap } from './figures/tap'
import { openNation } from './nation/open-nation'
import type { Measurements } from './schema'
import { round } from './statistics'

const measures = {
  pages: measurePages,
  lighthouse: measureLighthouse,
  gas: measureGas,
  latency: measureLatency,
  tap: measureTap,
}

/** The longest room takes four. */
const roomMinutes = 12

const [, , file = '', ...names] = process.argv
const nation = openNation()
const measurements: Measurements = {}
for (const [name, measure] of Object.entries(measures)) {
  if (!names.includes(name)) continue
  const began = performance.now()
  const [load = 0] = loadavg()
  try {
    const found = await Promise.race([measure(nation), endOfPatience(name)])
    Object.assign(measurements, withMachine(found, { before: load, after: loadavg()[0] ?? 0 }))
    console.log(`  ✓  ${name} (${Math.round((performance.now() - began) / 1_000)} s)`)
  } catch (error) {
    // The other rooms are measured all the same; the figures of this one have no value, which is a miss.
    console.log(`  ✗  ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  writeFileSync(file, JSON.stringify(measurements))
}
await nation.close()
// Connections to the node that are kept alive would hold the process for a while.
process.exit(0)

/** A room that waits for what never comes must not hold those after it. */
async function endOfPatience(room: string): Promise<never> {
  await wait(roomMinutes * 60_000, undefined, { ref: false })
  throw new Error(`The room ${room} was not done after ${roomMinutes} minutes.`)
}

/** A figure of a machine that others kept busy must show that. What is no number has no value, which is a miss. */
function withMachine(of: Measurements, load: { before: number; after: number }): Measurements {
  const machine = `${cpus().length} cores, load average ${round(load.before, 1)} before and ${round(load.after, 1)} after.`
  return Object.fromEntries(
    Object.entries(of)
      .filter(([, { value }]) => Number.isFinite(value))
      .map(([id, one]) => [id, { ...one, conditions: [one.conditions, machine].filter(Boolean).join(' ') }]),
  )
}
