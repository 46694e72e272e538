import { inflateSync } from 'node:zlib'
import { DocumentRefusedError } from './errors'
import { largestInflatedBytes } from './limits'

const header = /^%PDF-(1\.[0-7]|2\.0)\s/
/** Where readers find the table of contents, and the end mark. After it nothing but blanks may stand. */
const trailer = /startxref\s+\d+\s+%%EOF[\s\0]*$/
const trailerBytes = 1_024

/** A name runs until a blank or a bracket. Each of its characters may be written as `#` and two digits. */
const nameShape = /\/[^\s\0()<>[\]{}/%]+/g

/** What can act by itself, send something, or carry another file: nothing that a written order needs. */
const activeNames = new Set([
  '/JavaScript',
  '/Launch',
  '/EmbeddedFile',
  '/EmbeddedFiles',
  '/RichMedia',
  '/Rendition',
  '/XFA',
  '/SubmitForm',
  '/ImportData',
  '/GoToE',
])

/**
 * Refuses what is no whole PDF, and a PDF that is encrypted or holds content that acts.
 *
 * Looks at names, wherever they stand, and inside of object streams, where newer PDFs keep them compressed. It does not
 * read the PDF as a viewer does.
 */
export function checkPdf(bytes: Buffer): void {
  // One character a byte, so that places in the text are places in the file.
  const text = bytes.toString('latin1')
  if (!header.test(text)) throw new DocumentRefusedError({ reason: 'pdf_damaged' })
  // INVARIANT: nothing follows the end of a PDF, such as an archive that other programs would find there.
  if (!trailer.test(text.slice(-trailerBytes))) throw new DocumentRefusedError({ reason: 'pdf_damaged' })

  let inflated = 0
  for (const place of refuseActive(text)) {
    const objects = inflateObjects(bytes, text, { place, longest: largestInflatedBytes - inflated })
    inflated += objects.length
    refuseActive(objects.toString('latin1'))
  }
}

/** Refuses names of what acts. Gives the places at which object streams are named. */
function refuseActive(text: string): number[] {
  const objectStreams: number[] = []
  for (const { 0: written, index } of text.matchAll(nameShape)) {
    const name = toName(written)
    if (name === '/Encrypt') throw new DocumentRefusedError({ reason: 'pdf_encrypted' })
    if (activeNames.has(name)) throw new DocumentRefusedError({ reason: 'pdf_active' })
    // Office programs say with an array at which page to open. Anything else is an action.
    const isAction = name === '/OpenAction' && !/^[\s\0]*\[/.test(text.slice(index + written.length).slice(0, 64))
    if (isAction) throw new DocumentRefusedError({ reason: 'pdf_active' })
    if (name === '/ObjStm') objectStreams.push(index)
  }
  return objectStreams
}

function toName(written: string): string {
  return written.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

/** Gives the objects of the object stream whose dictionary is at `place`. What cannot be read is refused, not trusted. */
function inflateObjects(
  bytes: Buffer,
  text: string,
  { place, longest }: { place: number; longest: number },
): Buffer<ArrayBufferLike> {
  const begin = /stream\r?\n/g
  begin.lastIndex = place
  const found = begin.exec(text)
  if (!found) throw new DocumentRefusedError({ reason: 'pdf_unreadable' })
  const dictionary = text.slice(Math.max(0, text.lastIndexOf('obj', place)), found.index).replace(nameShape, toName)
  const filters = dictionary.match(/\/[A-Za-z0-9]+(Decode|Crypt)\b|\/Fl\b/g) ?? []
  // Without a filter the objects stand in the file as they are, and have been seen.
  if (filters.length === 0 && !dictionary.includes('/Filter')) return Buffer.alloc(0)
  const isPlain = filters.length === 1 && filters[0] === '/FlateDecode' && !/\/Predictor\s+(?!1\b)/.test(dictionary)
  if (!isPlain) throw new DocumentRefusedError({ reason: 'pdf_unreadable' })
  try {
    return inflateSync(bytes.subarray(begin.lastIndex), { maxOutputLength: Math.max(1, longest) })
  } catch (cause) {
    throw new DocumentRefusedError({ reason: 'pdf_unreadable', cause })
  }
}
