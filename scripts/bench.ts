// npm run bench: measures every figure of bench/goals.json and judges it. Ends with 1 when a must misses.
//   --only ID…     these figures, or all that begin with what is given: "l2.money" say
//   --json FILE    writes the figures for programs
//   --publish      puts what was measured into bench/published.json, which the page "How this nation runs" shows
//   CIVITAS_URL=…  measures the nation that runs there, on the path of CIVITAS_PATH, with its ports and home as npm start got
//                  them; without it every path gets a freshly founded nation of its own
//   --record-test  runs the whole of npm test and keeps how long it took, as a dated result
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureLong } from '../bench/figures/long'
import { measureStart } from '../bench/figures/start'
import { exitCodeOf, judge } from '../bench/judge'
import { type StartedNation, startNation } from '../bench/nation/start-nation'
import { publish } from '../bench/publish'
import { readGoals } from '../bench/read-goals'
import { recordTest } from '../bench/record-test'
import { toReport } from '../bench/report'
import { planRooms, type Room } from '../bench/rooms'
import { type Measurements, measurements as measurementsFile } from '../bench/schema'
import { declaredPath, type NationPath } from '../nation.config'
import { findBrowser } from './find-browser'
import { run } from './run'

const { values: flags, positionals } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    publish: { type: 'boolean' },
    'record-test': { type: 'boolean' },
  },
  allowPositionals: true,
})
if (flags['record-test']) process.exit(await recordTest())

const asked = [...(flags.only ?? []), ...positionals]
const figures = readGoals().filter(
  ({ id }) => asked.length === 0 || asked.some((one) => id === one || id.startsWith(`${one}.`)),
)
if (figures.length === 0) {
  console.error(`There is no figure "${asked.join('", "')}" in bench/goals.json.`)
  process.exit(1)
}

const browser = await findBrowser()
const began = performance.now()
const measured: Measurements = {}
const plan = planRooms(figures, declaredPath)
const { alone, nations } = plan
for (const room of alone) Object.assign(measured, await measureAlone(room))
for (const { path, rooms } of nations) Object.assign(measured, await measureNation(path, rooms))

const now = new Date()
const judged = figures.map((figure) => judge(figure, measured, now))
console.log(`\n${toReport(judged)}`)
console.log(`Measured in ${Math.round((performance.now() - began) / 60_000)} min.`)
if (flags.json !== undefined) {
  const shape = judged.map(({ id, value, unit, better, goal, kind, conditions, beside }) => {
    return { id, value, unit, better, goal, kind, conditions, beside }
  })
  writeFileSync(flags.json, `${JSON.stringify({ figures: shape }, null, 2)}\n`)
}
if (flags.publish) publish(figures, measured, now)
process.exit(exitCodeOf(judged))

async function measureAlone(room: Room): Promise<Measurements> {
  console.log(`\n== ${room}`)
  try {
    return room === 'start' ? await measureStart() : await measureLong()
  } catch (error) {
    console.log(`  ✗  ${String(error)}`)
    return {}
  }
}

async function measureNation(path: NationPath, rooms: readonly Room[]): Promise<Measurements> {
  console.log(`\n== a nation on the ${path} path: ${rooms.join(', ')}`)
  let nation: Pick<StartedNation, 'env' | 'stop'> | undefined
  try {
    nation = isRunning(path) ? { env: {}, stop: async () => undefined } : await startNation(path, { isReset: true })
    console.log('  ✓  ready')
    const file = `.civitas/bench/${path}.json`
    writeFileSync(file, '{}')
    await run('node', ['--import', 'tsx', 'bench/measure.ts', file, ...rooms], {
      env: { ...nation.env, CIVITAS_BROWSER: browser },
    })
    const found = measurementsFile.parse(JSON.parse(readFileSync(file, 'utf8')))
    return toPath(found, path)
  } catch (error) {
    console.log(`  ✗  ${String(error)}`)
    return {}
  } finally {
    await nation?.stop()
  }
}

function isRunning(path: NationPath): boolean {
  return process.env['CIVITAS_URL'] !== undefined && (process.env.CIVITAS_PATH ?? declaredPath) === path
}

/** Rooms do not know on which path they measure; figures of one path have it in their name. */
function toPath(found: Measurements, path: NationPath): Measurements {
  return Object.fromEntries(
    Object.entries(found).flatMap(([id, value]) => [
      [`${path}.${id}`, value],
      ...(path === declaredPath ? [[id, value] as const] : []),
    ]),
  )
}
