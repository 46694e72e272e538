import 'server-only'
import { z } from 'zod'
import { nation } from '@/nation.config'

const key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  CIVITAS_FIELD_KEY: key,
  CIVITAS_LOOKUP_KEY: key,
  CIVITAS_L1_RPC_URL: z.url({ protocol: /^https?$/ }).default(nation.chains.l1.rpcUrl),
  CIVITAS_L2_RPC_URL: z.url({ protocol: /^https?$/ }).default(nation.chains.l2.rpcUrl),
  CIVITAS_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type ServerEnv = z.infer<typeof schema>

let parsed: ServerEnv | undefined

/**
 * Gives the portal's settings, read once.
 *
 * Throws one error that lists every setting that is missing or wrong. Asked at request time, never while building.
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
