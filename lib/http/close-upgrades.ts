import { subscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:http'

/**
 * Makes every server of this process answer a request to change the protocol as if it had not asked: with a page or a
 * refusal, counted like any other.
 *
 * Next listens for such requests, for its own work in development, and leaves the others without an answer or an end. Node
 * closes no connection that it has handed over, so that whoever asks often enough takes all that there are.
 */
export function closeUpgrades(): void {
  subscribe('http.server.request.start', (message) => {
    // Node takes the request as an ordinary one when nobody listens.
    ;(message as { server: Server }).server.removeAllListeners('upgrade')
  })
}
