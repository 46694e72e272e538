/** What a service may ask of the shell that runs it. */
export type ServiceContext = {
  /**
   * Says how to undo what was just started. When the service stops, this happens in reverse order; when it is stopping
   * already, at once.
   */
  onStop(undo: () => Promise<void>): void
  /**
   * Starts something that takes a while, and says how to undo it before it runs: a service that is told to stop in
   * between waits for it and undoes it then.
   */
  startOwn<Part>(start: () => Promise<Part>, undo: (part: Part) => Promise<void>): Promise<Part>
  /** Stops the service with a sentence and exit code 1. */
  fail(error: unknown): void
  /** Throws when the service is already stopping, so that nothing new is started then. */
  requireRunning(): void
  /** Aborted when the service begins to stop, for work that need not be finished. */
  stopping: AbortSignal
}

class StoppingError extends Error {
  override name = 'StoppingError'
}

/** How long stopping waits for a start that is under way to notice it. */
const startPatienceMs = 30_000
/** A terminal sends Ctrl-C to every program in it, and npm hands it on: one key press arrives twice. */
const sameKeyPressMs = 1_000

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
  const undos: (() => Promise<void>)[] = []
  const undoing = new Set<Promise<void>>()
  const stopping = new AbortController()
  let stoppingSince = 0

  async function undoNow(undo: () => Promise<void>): Promise<void> {
    try {
      await undo()
    } catch (error) {
      process.stderr.write(`${explain(error)}\n`)
      process.exitCode = 1
    }
  }

  async function stop(exitCode: number): Promise<void> {
    if (stopping.signal.aborted) return
    stoppingSince = Date.now()
    stopping.abort()
    await settleWithin(started, startPatienceMs)
    for (let undo = undos.pop(); undo; undo = undos.pop()) await undoNow(undo)
    while (undoing.size > 0) await Promise.all(undoing)
    process.exit(process.exitCode ?? exitCode)
  }

  const context: ServiceContext = {
    stopping: stopping.signal,
    onStop(undo) {
      if (!stopping.signal.aborted) {
        undos.push(undo)
        return
      }
      const done = undoNow(undo).finally(() => undoing.delete(done))
      undoing.add(done)
    },
    async startOwn(startPart, undo) {
      context.requireRunning()
      const starting = startPart()
      context.onStop(async () => {
        const [result] = await Promise.allSettled([starting])
        if (result.status === 'fulfilled') await undo(result.value)
      })
      return starting
    },
    fail(error) {
      if (stopping.signal.aborted) return
      process.stderr.write(`\n${explain(error)}\n`)
      void stop(1)
    },
    requireRunning() {
      if (stopping.signal.aborted) throw new StoppingError('The service is stopping.')
    },
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const isAgain = stopping.signal.aborted && Date.now() - stoppingSince > sameKeyPressMs
      if (isAgain && signal === 'SIGINT') process.exit(130)
      void stop(0)
    })
  }
  process.on('uncaughtException', (error) => context.fail(error))
  process.on('unhandledRejection', (error) => context.fail(error))
  const started = Promise.resolve()
    .then(() => start(context))
    .catch((error: unknown) => context.fail(error))
}

/** Resolves when the work is done, or when it takes too long. */
async function settleWithin(work: Promise<void>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs)
  })
  await Promise.race([work, limit])
  clearTimeout(timer)
}
