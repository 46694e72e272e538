import { LagNotice } from '@/components/nation/lag-notice'
import { getLag } from '@/lib/chain/data'

/** What a page of figures says when its records are behind the network, and nothing when they are not. */
export async function Lag() {
  const { isBehind, behindSeconds } = await getLag()
  return isBehind ? <LagNotice seconds={behindSeconds} /> : null
}
