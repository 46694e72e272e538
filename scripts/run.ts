import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

export type Ended = { code: number; output: string }

/** Runs a command to its end, shows what it prints, and gives its exit code with all that it printed. */
export function run(
  command: string,
  args: readonly string[],
  {
    env = {},
    isQuiet = false,
    logFile,
  }: { env?: Record<string, string | undefined>; isQuiet?: boolean; logFile?: string } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const log = logFile === undefined ? undefined : createWriteStream(logFile)
    const child = spawn(command, args, {
      env: { ...process.env, ...env } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        log?.write(chunk)
        if (!isQuiet) process.stdout.write(chunk)
      })
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
