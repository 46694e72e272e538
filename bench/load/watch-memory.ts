import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { slopeOf } from '../statistics'

/** What the nation consists of, by the process that leads each part. */
export type Parts = Record<string, number>

export type MemorySample = { minute: number; megabytes: number }
export type MemoryWatch = { samples: Record<string, MemorySample[]>; stop: () => void }

const pauseMs = 5_000

/** Finds the leading process of every part of a nation in the notes that it leaves in its folder. */
export function findParts(home: string, orchestrator: number): Parts {
  const note = (name: string) =>
    (JSON.parse(readFileSync(join(home, 'run', `${name}.pid`), 'utf8')) as { pid: number }).pid
  const parts: Parts = { orchestrator, portal: note('portal'), indexer: note('indexer') }
  for (const side of ['l1', 'l2']) {
    const engine = readIfThere(join(home, side, 'engine.pid'))
    if (engine !== undefined) parts[`${side} engine`] = Number(engine)
  }
  const postgres = readIfThere(join(home, 'postgres', 'data', 'postmaster.pid'))
  if (postgres !== undefined) parts['postgres'] = Number(postgres.split('\n')[0])
  return parts
}

/**
 * Samples the memory of every part each five seconds, the processes that it started among it. What processes share counts
 * once, by shares (PSS).
 */
export function watchMemory(parts: Parts): MemoryWatch {
  const began = performance.now()
  const samples: Record<string, MemorySample[]> = Object.fromEntries(Object.keys(parts).map((name) => [name, []]))
  const leaders = new Set(Object.values(parts))
  function look(): void {
    const children = childrenOf()
    for (const [name, pid] of Object.entries(parts)) {
      const minute = (performance.now() - began) / 60_000
      samples[name]?.push({ minute, megabytes: memoryOf(pid, children, leaders) })
    }
  }
  look()
  const timer = setInterval(look, pauseMs)
  return { samples, stop: () => clearInterval(timer) }
}

/**
 * By how many megabytes a minute a part grew, over the last two thirds: before that, caches fill. It looks at the floor of
 * each minute: what is in flight and what waits for the next collection goes away again, what leaks stays.
 */
export function growthOf(samples: readonly MemorySample[]): number {
  const settled = floorsOf(samples.slice(Math.floor(samples.length / 3)))
  return slopeOf(settled.map(({ minute, megabytes }) => ({ x: minute, y: megabytes })))
}

/** The lowest sample of each minute. */
export function floorsOf(samples: readonly MemorySample[]): MemorySample[] {
  const floors = new Map<number, MemorySample>()
  for (const sample of samples) {
    const lowest = floors.get(Math.floor(sample.minute))
    if (!lowest || sample.megabytes < lowest.megabytes) floors.set(Math.floor(sample.minute), sample)
  }
  return [...floors.values()]
}

/** The memory of a process and of those below it that are no part of their own, in MB. */
function memoryOf(pid: number, children: ReadonlyMap<number, number[]>, leaders: ReadonlySet<number>): number {
  const below = (children.get(pid) ?? []).filter((child) => !leaders.has(child))
  return below.reduce((sum, child) => sum + memoryOf(child, children, leaders), ownMemoryOf(pid))
}

function ownMemoryOf(pid: number): number {
  const rollup = readIfThere(`/proc/${pid}/smaps_rollup`) ?? ''
  const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0)
  return (kilobytes * 1_024) / 1_000_000
}

function childrenOf(): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    // The command stands in brackets and may hold anything; the parent is the second word after it.
    const parent = Number(readIfThere(`/proc/${name}/stat`)?.split(') ').at(-1)?.split(' ')[1] ?? 0)
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  return children
}

/** Processes and their notes come and go while one looks. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
