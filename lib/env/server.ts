import 'server-only'
import { z } from 'zod'
import { rpcSettings } from './rpc-urls'

const key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  CIVITAS_FIELD_KEY: key,
  CIVITAS_LOOKUP_KEY: key,
  ...rpcSettings,
  CIVITAS_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type ServerEnv = z.infer<typeof schema>

let parsed: ServerEnv | undefined

/**
 * Gives the portal's settings, read once.
 *
 * Throws one error that lists every setting that is missing or wrong. Asked when the portal starts, never while building.
 */
export function serverEnv(): ServerEnv {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The portal cannot start with these settings:\n${faults.join('\n')}`)
  }
  parsed = result.data
  return parsed
}
