import { z } from 'zod'
import { rpcSettings } from './rpc-urls'

const key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')
// A line of a settings file without a value means that there is none.
const optionalKey = z.preprocess((text) => (text === '' ? undefined : text), key.optional())

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  CIVITAS_FIELD_KEY: key,
  CIVITAS_LOOKUP_KEY: key,
  /** While keys are changed: the ones before, which open what is not sealed anew yet. */
  CIVITAS_FIELD_KEY_PREVIOUS: optionalKey,
  CIVITAS_LOOKUP_KEY_PREVIOUS: optionalKey,
  ...rpcSettings,
  /** How many proxies stand in front of the portal and write who asked into X-Forwarded-For. */
  CIVITAS_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** How many times the limits that are counted by address: for an address that many people, or a test, share. */
  CIVITAS_ADDRESS_LIMIT_FACTOR: z.coerce.number().int().min(1).max(100_000).default(1),
  /** Port of the portal's own figures, on loopback only; 0 for none. */
  CIVITAS_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).default(9_464),
  CIVITAS_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type ServerEnv = z.infer<typeof schema>

/** Gives the portal's settings. Throws one error that names every setting that is missing or wrong. */
export function readServerSettings(variables: Record<string, string | undefined>): ServerEnv {
  const result = schema.safeParse(variables)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The portal cannot start with these settings:\n${faults.join('\n')}`)
}
