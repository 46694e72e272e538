import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

/** What every answer of the portal carries. Pages have a policy of their own in place of this one: see proxy.ts. */
const securityHeaders: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), microphone=(), geolocation=(), payment=(), usb=()',
  // Pictures have styles in them; nothing that is served as a file is a page with a script.
  'Content-Security-Policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
}

/**
 * Gives every answer of this process the security headers from now on, whoever writes it: a page, a route, a file, or one of
 * the redirects and refusals that Next makes itself and its own setting for headers does not reach.
 */
export function setSecurityHeaders(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  })
}
