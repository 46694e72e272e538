import { type FileHandle, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Hex } from 'viem'
import { z } from 'zod'

const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('transaction'), raw: z.custom<Hex>((value) => /^0x[0-9a-f]+$/.test(String(value))) }),
  z.object({ kind: z.literal('block'), number: z.number().int(), timestampSeconds: z.number().int() }),
])

export type LogEntry = z.infer<typeof entry>

export type WriteAheadLog = {
  /** Resolves when the entry is on disk. Entries reach the disk in the order of the calls. */
  append(entry: LogEntry): Promise<void>
  /** From here on entries outlast the next `replace`: what they say is not in the state that is being written. */
  mark(): void
  /** Puts these entries in place of all that came before the mark, at once or not at all. */
  replace(entries: readonly LogEntry[]): Promise<void>
  /** How many entries the log holds. */
  count(): number
  /** Resolves when everything appended so far is on disk. */
  settle(): Promise<void>
  close(): Promise<void>
}

/**
 * Reads what a log holds. A last line without its end is left out: the crash came before anybody was told of it.
 */
export async function readLog(file: string): Promise<LogEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return lines.filter((line) => line !== '').map((line) => entry.parse(JSON.parse(line)))
}

export async function openLog(file: string): Promise<WriteAheadLog> {
  await cutTornLine(file)
  let handle = await open(file, 'a')
  let count = (await readLog(file)).length
  let sinceMark: LogEntry[] = []
  let writing: Promise<void> = Promise.resolve()
  let waiting: { lines: string; done: Promise<void> } | undefined

  async function write(lines: string): Promise<void> {
    await handle.appendFile(lines)
    await handle.datasync()
  }

  return {
    count: () => count,
    mark() {
      sinceMark = []
    },
    append(added) {
      const line = `${JSON.stringify(added)}\n`
      count += 1
      sinceMark.push(added)
      if (waiting) {
        // Entries that come while the disk is busy share its next turn.
        waiting.lines += line
        return waiting.done
      }
      const turn = { lines: line, done: Promise.resolve() }
      turn.done = writing.then(() => {
        waiting = undefined
        return write(turn.lines)
      })
      waiting = turn
      writing = turn.done.catch(() => undefined)
      return turn.done
    },
    async replace(entries) {
      await writing
      const kept = [...entries, ...sinceMark]
      await writeAtomically(file, kept.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
      count = kept.length
      const old: FileHandle = handle
      handle = await open(file, 'a')
      await old.close()
    },
    settle: () => writing,
    async close() {
      await writing
      await handle.close()
    },
  }
}

/** Writes a file so that after any crash either the old or the new content is there, whole. */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.new`
  const handle = await open(temporary, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function cutTornLine(file: string): Promise<void> {
  const handle = await open(file, 'a+')
  try {
    const content = await handle.readFile()
    await handle.truncate(content.lastIndexOf(0x0a) + 1)
  } finally {
    await handle.close()
  }
}
