/** Runs once when the portal starts, before it answers; never while it is built. */
export async function register(): Promise<void> {
  // Settings are read where Node runs; nothing of the portal runs elsewhere.
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { checkStart } = await import('@/lib/env/check-start')
  checkStart()
}
