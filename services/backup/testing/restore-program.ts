import { spawn } from 'node:child_process'
import type { NationIdentity } from '../write-backup'

/** Restores in a process of its own, so that a test can kill it at any moment. */
export function startRestoreProgram(options: {
  databaseUrl: string
  file: string
  key: Uint8Array
  identity: NationIdentity
}): { kill(): void; ended: Promise<void> } {
  const { databaseUrl, file, key, identity } = options
  const work = { databaseUrl, file, key: Buffer.from(key).toString('base64'), identity }
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', new URL('./restore.fixture.ts', import.meta.url).pathname],
    {
      stdio: ['pipe', 'ignore', 'inherit'],
    },
  )
  child.stdin.end(JSON.stringify(work))
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: new Promise((resolve) => child.once('close', () => resolve())),
  }
}
