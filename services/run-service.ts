/** What a service may ask of the shell that runs it. */
export type ServiceContext = {
  /** Says how to undo what was just started. When the service stops, this happens in reverse order. */
  onStop(stop: () => Promise<void>): void
  /** Stops the service with a sentence and exit code 1. */
  fail(error: unknown): void
  /** Throws when the service is already stopping, so that nothing new is started then. */
  requireRunning(): void
}

class StoppingError extends Error {
  override name = 'StoppingError'
}

/**
 * Runs a service until it is told to stop: start, signals, stop in order, exit code.
 *
 * A failure to start is one sentence on standard error and exit code 1. A second Ctrl-C does not wait any longer.
 */
export function runService({
  start,
  explain,
}: {
  start: (context: ServiceContext) => Promise<void>
  explain: (error: unknown) => string
}): void {
  const stops: (() => Promise<void>)[] = []
  let stopping = false

  async function stop(exitCode: number): Promise<void> {
    if (stopping) return
    stopping = true
    for (const undo of stops.reverse()) {
      try {
        await undo()
      } catch (error) {
        process.stderr.write(`${explain(error)}\n`)
        process.exitCode = 1
      }
    }
    process.exit(process.exitCode ?? exitCode)
  }

  const context: ServiceContext = {
    onStop(undo) {
      stops.push(undo)
    },
    fail(error) {
      if (stopping) return
      process.stderr.write(`\n${explain(error)}\n`)
      void stop(1)
    },
    requireRunning() {
      if (stopping) throw new StoppingError('The service is stopping.')
    },
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping && signal === 'SIGINT') process.exit(130)
      void stop(0)
    })
  }
  process.on('uncaughtException', (error) => context.fail(error))
  process.on('unhandledRejection', (error) => context.fail(error))
  start(context).catch((error: unknown) => {
    if (!(error instanceof StoppingError)) context.fail(error)
  })
}
