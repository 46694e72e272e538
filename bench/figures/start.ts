import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { run } from '@/scripts/run'
import { startNation } from '../nation/start-nation'
import type { Measurements } from '../schema'
import { round } from '../statistics'

const folder = resolve('.civitas/bench/clone')

/** Starts the nation from an empty clone of what is committed, ends it, and starts it again. Nothing of it stays. */
export async function measureStart(): Promise<Measurements> {
  await rm(folder, { recursive: true, force: true })
  try {
    const began = performance.now()
    const { code, output } = await run('git', ['clone', '--quiet', '--no-hardlinks', '.', folder], { isQuiet: true })
    if (code !== 0) throw new Error(`The project could not be cloned:\n${output}`)
    const env = { CIVITAS_HOME: join(folder, '.civitas'), CIVITAS_BUILD_DIR: '.next' }
    const first = await startNation('l2', { cwd: folder, env })
    const firstSeconds = (performance.now() - began) / 1_000
    await first.stop()

    const again = performance.now()
    const later = await startNation('l2', { cwd: folder, env })
    const laterSeconds = (performance.now() - again) / 1_000
    await later.stop()
    return {
      'start.first': { value: round(firstSeconds, 1) },
      'start.later': { value: round(laterSeconds, 1) },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
