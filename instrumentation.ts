import type { Instrumentation } from 'next'

/** Runs once when the portal starts, before it answers; never while it is built. */
export async function register(): Promise<void> {
  // Settings are read where Node runs; nothing of the portal runs elsewhere.
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { checkStart } = await import('@/lib/env/check-start')
  checkStart()
  const [{ serverEnv }, { isDevelopment }, { closeUpgrades }, { markRequests }, { setSecurityHeaders }] =
    await Promise.all([
      import('@/lib/env/server'),
      import('@/lib/env/is-development'),
      import('@/lib/http/close-upgrades'),
      import('@/lib/http/mark-requests'),
      import('@/lib/http/set-security-headers'),
    ])
  const { NEXTAUTH_URL: ownUrl, CIVITAS_TRUSTED_PROXIES: trustedProxies } = serverEnv()
  markRequests({ ownUrl, trustedProxies })
  setSecurityHeaders()
  // Pages that reload by themselves while they are developed come over such a connection.
  if (!isDevelopment()) closeUpgrades()
  const { startOperations } = await import('@/lib/metrics/start-operations')
  await startOperations()
}

/** Hears of every error that Next answered a request with. */
export const onRequestError: Instrumentation.onRequestError = async (...args) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { reportRequestError } = await import('@/lib/log/report-request-error')
  await reportRequestError(...args)
}
