import { setTimeout as wait } from 'node:timers/promises'
import type { ServiceContext } from '../run-service'
import { readTail } from './builds'
import type { Child } from './children'
import { PartNotReadyError, PartStoppedError } from './errors'
import { noteRestart } from './note-restart'

const firstPauseMs = 1_000
const longestPauseMs = 30_000
const calmMs = 60_000

/**
 * Keeps a part of the nation running: when it stops by itself it is started again, after a pause that grows while it
 * keeps stopping. Before `isReady` resolves for the first time, stopping is a failure to start.
 *
 * Throws {@link PartStoppedError} or {@link PartNotReadyError}.
 */
export async function supervise({
  context,
  part,
  logFile,
  start,
  isReady,
  limitSeconds,
}: {
  context: ServiceContext
  part: string
  logFile: string
  start: () => Child
  /** Resolves with undefined when the part works, else with what it answers. */
  isReady: (stopping: AbortSignal) => Promise<string | undefined>
  limitSeconds: number
}): Promise<void> {
  let child = start()
  let stopped = false
  context.onStop(async () => {
    stopped = true
    await child.stop()
  })
  await waitUntilReady({ context, part, logFile, child, isReady, limitSeconds })
  void keepRunning()

  async function keepRunning(): Promise<void> {
    let pauseMs = firstPauseMs
    while (!stopped) {
      const startedAt = Date.now()
      const reason = await child.gone
      if (stopped) return
      if (Date.now() - startedAt > calmMs) pauseMs = firstPauseMs
      noteRestart(part, reason)
      process.stderr.write(`${part} stopped (${reason}) and is started again. Its log is ${logFile}\n`)
      await wait(pauseMs)
      pauseMs = Math.min(longestPauseMs, pauseMs * 2)
      if (!stopped) child = start()
    }
  }
}

async function waitUntilReady({
  context,
  part,
  logFile,
  child,
  isReady,
  limitSeconds,
}: {
  context: ServiceContext
  part: string
  logFile: string
  child: Child
  isReady: (stopping: AbortSignal) => Promise<string | undefined>
  limitSeconds: number
}): Promise<void> {
  const deadline = Date.now() + limitSeconds * 1_000
  let exit: string | undefined
  child.gone.then((reason) => {
    exit = reason
  })
  for (;;) {
    const answer = await isReady(context.stopping)
    context.requireRunning()
    if (exit !== undefined) throw new PartStoppedError({ part, reason: exit, logFile, tail: await readTail(logFile) })
    if (answer === undefined) return
    if (Date.now() > deadline) throw new PartNotReadyError({ part, seconds: limitSeconds, answer, logFile })
    await wait(100)
  }
}

/** Gives undefined when the address answers with success, else what it answers. */
export async function probe(url: string, stopping: AbortSignal): Promise<string | undefined> {
  try {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(20_000)])
    const response = await fetch(url, { redirect: 'manual', signal })
    await response.arrayBuffer()
    return response.status < 400 ? undefined : `status ${response.status}`
  } catch (error) {
    return (error as { cause?: { code?: string } }).cause?.code ?? String(error)
  }
}
