import { getTranslations } from 'next-intl/server'
import { NotACitizenError, RoleMissingError, SignedOutError } from '@/lib/auth/errors'
import { getOfficer } from '@/lib/auth/get-officer'
import { typeFacts } from '@/lib/documents/document-types'
import { readDocument } from '@/lib/documents/read-document'
import { toDisposition } from '@/lib/documents/to-disposition'
import { serverKeys } from '@/lib/people/server-keys'
import { serverDatabase } from '@/lib/store/server-database'
import { textResponse, toTextResponse } from '../to-text-response'

/**
 * Gives a document to an officer who may read it, as a file to keep and never as a page, and writes down that they read it.
 *
 * Everybody else gets the same answer whether there is such a document or not. proxy.ts adds the policy by which nothing in
 * it may act.
 */
export async function GET(_: Request, { params }: RouteContext<'/api/documents/[id]'>): Promise<Response> {
  const { id } = await params
  try {
    const officer = await getOfficer().catch(unlessStranger)
    const document =
      officer && (await readDocument(serverDatabase(), serverKeys().field, { id, officer, now: new Date() }))
    if (!document) return textResponse((await getTranslations('documents'))('unknown'), 404)
    const { name, type, bytes } = document
    return new Response(bytes, {
      headers: {
        // The type that our check found, whatever the sender called it.
        'content-type': typeFacts[type].contentType,
        'content-disposition': toDisposition(name),
        'content-length': String(bytes.length),
        'cache-control': 'no-store, private',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    return toTextResponse(error)
  }
}

function unlessStranger(error: unknown): undefined {
  const isStranger =
    error instanceof SignedOutError || error instanceof NotACitizenError || error instanceof RoleMissingError
  if (!isStranger) throw error
}
