/**
 * Writes the content security policy of one page.
 *
 * Scripts run only with this page's nonce. Styles may be inline, since the wallet dialog writes them. `connect` are the
 * URLs besides our own that the page may ask.
 */
export function contentSecurityPolicy({
  nonce,
  connect,
  isDevelopment,
}: {
  nonce: string
  connect: readonly string[]
  isDevelopment: boolean
}): string {
  const origins = [...new Set(connect.map((url) => new URL(url).origin))]
  return [
    "default-src 'self'",
    // React rebuilds server stacks with eval while developing.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : " 'wasm-unsafe-eval'"}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    `connect-src 'self' ${origins.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}
