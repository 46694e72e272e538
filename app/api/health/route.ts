import { homeChainId } from '@/lib/chain/chains'
import { serverClient } from '@/lib/chain/server-client'
import { checkHealth } from '@/lib/health/check-health'
import { serverDatabase } from '@/lib/store/server-database'

/**
 * Says whether the portal can serve pages: 200 when it can, 503 when the database, the node or the records cannot be used.
 * With `?check=live` it says only that the process answers, which is all that a supervisor restarts it for.
 */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  const isLive = true
  if (new URL(request.url).searchParams.get('check') === 'live') return Response.json({ isLive }, { headers })
  const health = await checkHealth({
    db: serverDatabase(),
    client: serverClient(),
    chainId: homeChainId,
    nowSeconds: Math.floor(Date.now() / 1000),
  })
  return Response.json({ isLive, ...health }, { status: health.isReady ? 200 : 503, headers })
}
