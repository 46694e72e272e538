// One program for each running nation: node --import tsx bench/measure.ts FILE ROOM… Which nation, and on which path, says
// the environment, since what a path is must be known before anything of it is loaded.
import { writeFileSync } from 'node:fs'
import { measureGas } from './figures/gas'
import { measureLatency } from './figures/latency'
import { measureLighthouse } from './figures/lighthouse'
import { measurePages } from './figures/pages'
import { measureTap } from './figures/tap'
import { openNation } from './nation/open-nation'
import type { Measurements } from './schema'

const measures = {
  pages: measurePages,
  lighthouse: measureLighthouse,
  gas: measureGas,
  latency: measureLatency,
  tap: measureTap,
}

const [, , file = '', ...names] = process.argv
const nation = openNation()
const measurements: Measurements = {}
for (const [name, measure] of Object.entries(measures)) {
  if (!names.includes(name)) continue
  const began = performance.now()
  try {
    Object.assign(measurements, await measure(nation))
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
