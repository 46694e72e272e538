import { run } from '@/scripts/run'
import { round } from './statistics'
import { writeLongRun } from './write-long-run'

/** Runs the whole of `npm test` and keeps how long it took and what failed. Gives the exit code of the tests. */
export async function recordTest(): Promise<number> {
  const began = performance.now()
  const { code, output } = await run('npm', ['test'])
  const [, passed = '0', failed = '0'] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? []
  const file = writeLongRun({
    run: 'test',
    measuredAt: new Date().toISOString(),
    conditions: `${passed} passed, ${failed} failed.`,
    values: {
      'test.duration': round((performance.now() - began) / 60_000, 1),
      'test.failures': code !== 0 && failed === '0' ? 1 : Number(failed),
    },
  })
  console.log(`Kept in ${file}`)
  return code
}
