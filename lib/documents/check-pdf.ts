import { constants, inflateSync } from 'node:zlib'
import { DocumentRefusedError } from './errors'
import { largestInflatedBytes } from './limits'

const header = /^%PDF-(1\.[0-7]|2\.0)\s/
/** Where readers find the table of contents, and the end mark. After it nothing but blanks may stand. */
const trailer = /startxref\s+\d+\s+%%EOF[\s\0]*$/
const trailerBytes = 1_024

/** A name runs until a blank or a bracket. Each of its characters may be written as `#` and two digits. */
const nameShape = /\/[^\s\0()<>[\]{}/%]+/g

/**
 * An object with a stream. No text, comment or inner dictionary stands in its dictionary: in those the words that end it
 * could be written too. Lengths are bounded, so that no file keeps this busy.
 */
const plainStream = /\b\d{1,10}[\s\0]{1,8}\d{1,5}[\s\0]{1,8}obj[\s\0]{0,8}<<([^()%<>]{0,2000})>>[\s\0]{0,8}stream\r?\n/g

/** An object stream begins with the numbers and places of its objects. */
const objectNumbers = /^(?:[\s\0]|%[^\r\n]*[\r\n])*\d+[\s\0]+\d+[\s\0]/
/** Of a packed stream, enough to tell how it begins. */
const headBytes = 1_024

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
  '/GoToR',
  '/AA',
  '/Movie',
  '/Sound',
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

  const named = refuseActive(text)
  const streams = findPlainStreams(text)
  refuseDisguised(bytes, text, streams)
  const ofObjects = streams.filter(({ names }) => isObjectStream(names))
  const isFound = (place: number) => ofObjects.some(({ from, begin }) => from < place && place < begin)
  if (!named.every(isFound)) throw new DocumentRefusedError({ reason: 'pdf_unreadable' })

  let inflated = 0
  for (const stream of ofObjects) {
    const objects = inflateObjects(bytes, stream, { longest: largestInflatedBytes - inflated })
    inflated += objects.length
    refuseActive(objects.toString('latin1'))
  }
}

type PlainStream = { from: number; begin: number; dictionary: string; names: readonly string[] }

/** Gives the streams whose dictionary says nothing in a way that could be read as something else. */
function findPlainStreams(text: string): PlainStream[] {
  return [...text.matchAll(plainStream)].map(({ 0: whole, 1: written = '', index }) => {
    const dictionary = written.replace(nameShape, toName)
    return { from: index, begin: index + whole.length, dictionary, names: dictionary.match(nameShape) ?? [] }
  })
}

function isObjectStream(names: readonly string[]): boolean {
  return names.includes('/ObjStm') || (names.includes('/N') && names.includes('/First'))
}

/** Refuses what unpacks like an object stream where no plain dictionary says what it is. */
function refuseDisguised(bytes: Buffer, text: string, streams: readonly PlainStream[]): void {
  const known = new Set(streams.map(({ begin }) => begin))
  for (const { 0: word, index } of text.matchAll(/stream\r?\n/g)) {
    const begin = index + word.length
    if (known.has(begin)) continue
    if (beginsLikeObjects(bytes.subarray(begin, begin + headBytes)))
      throw new DocumentRefusedError({ reason: 'pdf_unreadable' })
  }
}

function beginsLikeObjects(packed: Buffer): boolean {
  try {
    const head = inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * headBytes })
    return objectNumbers.test(head.toString('latin1'))
  } catch {
    return false
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

/** Gives the objects of an object stream. What cannot be read is refused, not trusted. */
function inflateObjects(
  bytes: Buffer,
  { begin, dictionary }: PlainStream,
  { longest }: { longest: number },
): Buffer<ArrayBufferLike> {
  const filters = dictionary.match(/\/[A-Za-z0-9]+(Decode|Crypt)\b|\/Fl\b/g) ?? []
  // Without a filter the objects stand in the file as they are, and have been seen.
  if (filters.length === 0 && !dictionary.includes('/Filter')) return Buffer.alloc(0)
  const isPlain = filters.length === 1 && filters[0] === '/FlateDecode' && !/\/Predictor\s+(?!1\b)/.test(dictionary)
  if (!isPlain) throw new DocumentRefusedError({ reason: 'pdf_unreadable' })
  try {
    return inflateSync(bytes.subarray(begin), { maxOutputLength: Math.max(1, longest) })
  } catch (cause) {
    throw new DocumentRefusedError({ reason: 'pdf_unreadable', cause })
  }
}
