/**
 * Whether a request that changes something comes from our own pages.
 *
 * A missing Origin fails too: every browser sends it with such a request, and what does not is no browser of ours.
 */
export function isSameOrigin(request: Request, ownUrl: string): boolean {
  return request.headers.get('origin') === new URL(ownUrl).origin
}
