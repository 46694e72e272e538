import type { ServiceContext } from '../run-service'

const reminderMs = 15_000

export type Steps = {
  /** Says what is being done, that it still is when it takes long, and how long it took. */
  run<Result>(what: string, work: () => Promise<Result>): Promise<Result>
  say(line: string): void
}

export function createSteps(write: (text: string) => void): Steps {
  return {
    say: (line) => write(`${line}\n`),
    async run(what, work) {
      const startedAt = performance.now()
      const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1)
      write(`  …  ${what}\n`)
      const reminder = setInterval(() => write(`  …  ${what} (${seconds()} s so far)\n`), reminderMs)
      try {
        const result = await work()
        write(`  ✓  ${what} (${seconds()} s)\n`)
        return result
      } catch (error) {
        write(`  ✗  ${what} (${seconds()} s)\n`)
        throw error
      } finally {
        clearInterval(reminder)
      }
    },
  }
}

/** Gives what carries out a step, unless the nation is told to stop: then nothing new is begun. */
export function createRun({ steps, context }: { steps: Steps; context: ServiceContext }): Steps['run'] {
  return async (what, work) => {
    context.requireRunning()
    return steps.run(what, work)
  }
}
