import 'server-only'
import { readServerSettings, type ServerEnv } from './server-settings'

let parsed: ServerEnv | undefined

/** Gives the portal's settings, read once. Asked when the portal starts, never while building. */
export function serverEnv(): ServerEnv {
  parsed ??= readServerSettings(process.env)
  return parsed
}
