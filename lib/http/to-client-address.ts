import { isIP } from 'node:net'

/**
 * Gives the address of whoever asked, as far as the portal can know it.
 *
 * With `trustedProxies` proxies in front, the address that the outermost of them saw stands that many places from the right
 * of X-Forwarded-For; what stands left of it was written by the client and may be anything. A request that did not come
 * through all of them has the address of its connection, and so has every request when no proxy is trusted. Undefined when
 * the connection is gone already.
 */
export function toClientAddress({
  socketAddress,
  forwardedFor,
  trustedProxies,
}: {
  socketAddress: string | undefined
  forwardedFor: string | undefined
  trustedProxies: number
}): string | undefined {
  // INVARIANT: without a trusted proxy no header says who asked.
  const forwarded = trustedProxies > 0 ? forwardedFor?.split(',').at(-trustedProxies) : undefined
  return parseAddress(forwarded) ?? parseAddress(socketAddress)
}

function parseAddress(text: string | undefined): string | undefined {
  // Some proxies write the port too: 192.0.2.7:4711, [2001:db8::1]:4711.
  const bare = text
    ?.trim()
    .replace(/^\[(.+)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    // An IPv4 connection to a socket that listens on both.
    .replace(/^::ffff:([\d.]+)$/i, '$1')
    .replace(/%.*$/, '')
  return bare !== undefined && isIP(bare) !== 0 ? bare.toLowerCase() : undefined
}
