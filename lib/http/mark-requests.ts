import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { clientAddressHeader, toClientAddressHeader } from './client-address'
import { requestIdHeader, toRequestId } from './request-id'
import { toClientAddress } from './to-client-address'

export type Trust = {
  /** Where the portal is reached, whatever stands in front of it. */
  ownUrl: string
  trustedProxies: number
}

/**
 * Rewrites the headers that say where a request comes from and where to, for every request of this process from now on and
 * before anything else reads it.
 *
 * Next takes X-Forwarded-Host for the portal's own name when it compares the origin of a server action, and hands on what
 * it was given: so that name is always the one of the settings, and never a client's.
 */
export function markRequests(trust: Trust): void {
  subscribe('http.server.request.start', (message) =>
    markRequest((message as { request: IncomingMessage }).request, trust),
  )
}

/** Rewrites the headers of one request. */
export function markRequest(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  { ownUrl, trustedProxies }: Trust,
): void {
  const { headers, socket } = request
  const own = new URL(ownUrl)
  const address = toClientAddress({
    socketAddress: socket.remoteAddress,
    forwardedFor: [headers['x-forwarded-for']].flat().join(','),
    trustedProxies,
  })
  headers[clientAddressHeader] = toClientAddressHeader(address)
  headers['x-forwarded-for'] = address ?? ''
  headers['x-forwarded-host'] = own.host
  headers['x-forwarded-proto'] = own.protocol.slice(0, -1)
  delete headers['x-forwarded-port']
  delete headers['forwarded']
  // A proxy's own log has the same name for the request; a client's wish has no place in ours.
  headers[requestIdHeader] = toRequestId(trustedProxies > 0 ? [headers[requestIdHeader]].flat()[0] : undefined)
}
