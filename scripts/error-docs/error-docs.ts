import { loadMessages } from '@/lib/i18n/messages'
import { findErrorCodes } from './find-error-codes'
import { renderErrorDocs } from './render-error-docs'
import { sentencesOf } from './sentences-of'

/** Gives the text that docs/errors.md must have, from the source under `root` and the English sentences. */
export async function errorDocs(root: string): Promise<string> {
  const [codes, { errors }] = await Promise.all([findErrorCodes(root), loadMessages('en')])
  const sentences = sentencesOf(errors)
  return renderErrorDocs(codes, (code) => sentences.get(code))
}
