import { getTranslations } from 'next-intl/server'
import { RoleMissingError, SignedOutError } from '@/lib/auth/errors'
import { getOfficer, getOfficerWith } from '@/lib/auth/get-officer'
import { attachToDraft } from '@/lib/documents/attach-to-draft'
import { documentRules } from '@/lib/documents/document-rules'
import { getDraft } from '@/lib/documents/get-draft'
import { keepDocument } from '@/lib/documents/keep-document'
import { readUpload } from '@/lib/documents/read-upload'
import { AppError } from '@/lib/errors/app-error'
import { serverLog } from '@/lib/log/server-log'
import { paths, pathTo } from '@/lib/nation/paths'
import { serverKeys } from '@/lib/people/server-keys'
import { requireWithinLimit } from '@/lib/rate-limits/require-within-limit'
import { serverDatabase } from '@/lib/store/server-database'
import { toStoreError } from '@/lib/store/to-store-error'
import { textResponse, toTextResponse } from './to-text-response'

/**
 * Takes a file for a form that its officer has begun, and leads back: to the form with the file, or to the page on which
 * the file was chosen, with what was wrong. A plain form of a page sends it, so that it works without JavaScript.
 *
 * Nothing is read of what somebody sends who may not hand in documents for that form.
 */
export async function POST(request: Request): Promise<Response> {
  const draftId = new URL(request.url).searchParams.get('draft') ?? ''
  try {
    const { personId } = await getOfficer()
    const db = serverDatabase()
    const keys = serverKeys().field
    const draft = await getDraft(db, keys, { id: draftId, person: personId })
    if (!draft) return textResponse((await getTranslations('documents'))('draftGone'), 404)
    const { owner, form, upload } = documentRules[draft.act]
    try {
      const officer = await getOfficerWith(owner)
      await requireWithinLimit('upload', personId)
      const file = await readUpload(request)
      const { id } = await keepDocument(db, keys, { act: draft.act, officer, file, now: new Date() })
      await attachToDraft(db, { id: draft.id, person: personId, documentId: id })
      return leadTo(pathTo.draft(form, draft.id, 'document'))
    } catch (error) {
      if (error instanceof RoleMissingError) return leadTo(pathTo.roleMissing(owner))
      return leadTo(pathTo.draftDocument(upload, draft.id, toCode(error)))
    }
  } catch (error) {
    if (error instanceof SignedOutError) return leadTo(pathTo.signIn(paths.staff))
    if (error instanceof RoleMissingError) return leadTo(pathTo.roleMissing(undefined))
    return toTextResponse(error)
  }
}

/** A 303 makes the browser read the page, and never send the file once more. */
function leadTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

function toCode(error: unknown): string {
  const known = toStoreError(error)
  if (known instanceof AppError && known.visibility === 'shown') return known.code
  serverLog().error({ err: known }, 'an upload failed')
  return 'unexpected'
}
