import 'server-only'
import { cache } from 'react'
import type { Address } from 'viem'
import { AppError } from '@/lib/errors/app-error'
import { serverLog } from '@/lib/log/server-log'
import { toStoreError } from '@/lib/store/to-store-error'
import { NotACitizenError, SignedOutError } from './errors'
import { type Citizen, getCitizen } from './get-citizen'
import { getSession } from './get-session'

/** Who looks at a page that everybody may see: nobody we know, an account, or a citizen. */
export type Viewer = { account: Address | undefined; citizen: Citizen | undefined }

/**
 * Gives who looks, for pages that show more to those they are about. When the records cannot be read the viewer counts as
 * a stranger, so that a receipt can still be read: that is logged.
 */
export const getViewer = cache(async (): Promise<Viewer> => {
  try {
    const session = await getSession()
    if (!session) return { account: undefined, citizen: undefined }
    return { account: session.account, citizen: await getCitizen().catch(unlessNobody) }
  } catch (error) {
    const known = toStoreError(error)
    if (!(known instanceof AppError)) throw error
    serverLog().warn({ code: known.code }, 'a viewer counts as a stranger')
    return { account: undefined, citizen: undefined }
  }
})

function unlessNobody(error: unknown): undefined {
  if (error instanceof NotACitizenError || error instanceof SignedOutError) return undefined
  throw error
}
