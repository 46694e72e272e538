import { serverHealth } from '@/lib/health/server-health'

/**
 * Says whether the portal can serve pages: 200 when it can, 503 when the database, the home node or its records cannot be
 * used; and in both cases what is not as it should be, and since when.
 * With `?check=live` it says only that the process answers, which is all that a supervisor restarts it for.
 */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  const isLive = true
  if (new URL(request.url).searchParams.get('check') === 'live') return Response.json({ isLive }, { headers })
  const health = await serverHealth()
  return Response.json({ isLive, ...health }, { status: health.isReady ? 200 : 503, headers })
}
