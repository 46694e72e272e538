import { z } from 'zod'
import { nation } from '@/nation.config'

type Urls = readonly [string, ...string[]]

const url = z.url({ protocol: /^https?$/ })
// A line of a settings file without a value means that there is none.
const list = z.preprocess(
  (text) => (typeof text === 'string' && text.trim() !== '' ? text.split(',').map((one) => one.trim()) : undefined),
  z.tuple([url], url).optional(),
)

/** The settings that say where the nodes answer. Without them the addresses are the nation's. */
export const rpcSettings = {
  CIVITAS_L1_RPC_URL: url.default(nation.chains.l1.rpcUrl),
  CIVITAS_L2_RPC_URL: url.default(nation.chains.l2.rpcUrl),
  CIVITAS_L1_SERVER_RPC_URLS: list,
  CIVITAS_L2_SERVER_RPC_URLS: list,
}

const schema = z.object(rpcSettings)

let parsed: z.infer<typeof schema> | undefined

function settings(): z.infer<typeof schema> {
  parsed ??= schema.parse(process.env)
  return parsed
}

/** Gives the addresses that browsers ask, and that pages name: the nation's, or those of the environment. */
export function rpcUrls(): { l1: string; l2: string } {
  const { CIVITAS_L1_RPC_URL, CIVITAS_L2_RPC_URL } = settings()
  return { l1: CIVITAS_L1_RPC_URL, l2: CIVITAS_L2_RPC_URL }
}

/**
 * Gives the addresses that our own programs ask, the first that answers: those that browsers ask, or others, which may
 * hold a secret of a provider and therefore never reach a page.
 */
export function serverRpcUrls(): { l1: Urls; l2: Urls } {
  const { CIVITAS_L1_SERVER_RPC_URLS, CIVITAS_L2_SERVER_RPC_URLS } = settings()
  const { l1, l2 } = rpcUrls()
  return { l1: CIVITAS_L1_SERVER_RPC_URLS ?? [l1], l2: CIVITAS_L2_SERVER_RPC_URLS ?? [l2] }
}
