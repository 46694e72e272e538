import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, isAlive } from '../process'
import { RunningAlreadyError } from './errors'

/** Makes sure that one nation runs from a folder. Throws {@link RunningAlreadyError}. */
export function claimHome({ home, runFolder }: { home: string; runFolder: string }): { release(): void } {
  const file = join(runFolder, 'nation')
  const own = commandOf(process.pid)
  const [pid = 0, command = ''] = readNote(file)
  // The id alone proves nothing after a restart of the machine: it may belong to any program.
  if (pid > 0 && pid !== process.pid && isAlive(pid) && commandOf(pid) === command)
    throw new RunningAlreadyError({ pid, home })
  writeFileSync(file, JSON.stringify([process.pid, own]))
  return { release: () => rmSync(file, { force: true }) }
}

function readNote(file: string): [number?, string?] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as [number, string]
  } catch {
    return []
  }
}
