import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDocument } from './check-document'
import { type DocumentFault, DocumentRefusedError } from './errors'
import { largestBytes } from './limits'
import { jpegFrame, objectStream, pngChunk, sampleJpeg, samplePdf, samplePng } from './testing/samples'

function faultOf(bytes: Buffer): DocumentFault | 'none' {
  try {
    checkDocument(bytes)
    return 'none'
  } catch (error) {
    if (!(error instanceof DocumentRefusedError)) throw error
    return error.code.replace('documents.', '') as DocumentFault
  }
}

const all = (...parts: (Buffer | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))

/** The file with one text in it replaced by another. */
const swapped = (bytes: Buffer, from: string, to: string) => all(bytes.toString('latin1').replace(from, to))

test.each([
  ['pdf', samplePdf()],
  ['png', samplePng()],
  ['jpeg', sampleJpeg()],
] as const)('a whole %s is taken as what it is', (type, bytes) => {
  expect(checkDocument(bytes)).toBe(type)
})

describe('a file as a whole', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['one byte more than is taken', all(samplePdf(), Buffer.alloc(largestBytes)), 'too_large'],
    ['a GIF, whatever its name', all('GIF89a\x01\x00\x01\x00\x00\x00\x00;'), 'type_unknown'],
    ['a page of HTML', all('<!doctype html><script>alert(1)</script>'), 'type_unknown'],
    ['an SVG', all('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'type_unknown'],
    ['a program', all('\x7fELF\x02\x01\x01'), 'type_unknown'],
    ['a PDF that begins as HTML', all('<html><script>alert(1)</script>\n', samplePdf()), 'type_unknown'],
    ['a PDF behind a mark of byte order', all('\xef\xbb\xbf', samplePdf()), 'type_unknown'],
    ['a PDF that goes on as an archive', all(samplePdf(), 'PK\x03\x04 an archive'), 'pdf_damaged'],
    ['a PNG that goes on as HTML', all(samplePng(), '<script>alert(1)</script>'), 'picture_damaged'],
    ['a JPEG that goes on as an archive', all(sampleJpeg(), 'PK\x03\x04 an archive'), 'picture_damaged'],
  ] as const)('%s is refused', (_, bytes, fault) => {
    expect(faultOf(bytes)).toBe(fault)
  })

  test('is taken or refused with a reason, whatever was cut off or changed', () => {
    const changed = fc
      .record({
        bytes: fc.constantFrom(samplePdf({ objects: [objectStream('1 0 << /A /B >>')] }), samplePng(), sampleJpeg()),
        at: fc.nat(2_000),
        length: fc.nat(2_000),
        put: fc.uint8Array({ maxLength: 8 }),
      })
      .map(({ bytes, at, length, put }) => all(bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + length)))
    fc.assert(fc.property(changed, (bytes) => typeof faultOf(bytes) === 'string'))
  })
})

describe('a PDF', () => {
  test.each([
    ['without end', samplePdf().subarray(0, -40), 'pdf_damaged'],
    ['of no known version', swapped(samplePdf(), '%PDF-1.7', '%PDF-9.9'), 'pdf_damaged'],
    ['that runs a script', samplePdf({ objects: ['<< /S /JavaScript /JS (app.alert\\(1\\)) >>'] }), 'pdf_active'],
    ['whose script is written with escapes', samplePdf({ objects: ['<< /S /J#61va#53cript >>'] }), 'pdf_active'],
    ['that starts a program', samplePdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] }), 'pdf_active'],
    ['that carries a file', samplePdf({ objects: ['<< /Type /EmbeddedFile >>'] }), 'pdf_active'],
    ['that lists files', samplePdf({ objects: ['<< /Names << /EmbeddedFiles 9 0 R >> >>'] }), 'pdf_active'],
    ['that acts when it is opened', samplePdf({ objects: ['<</OpenAction<</S/URI>>>>'] }), 'pdf_active'],
    ['that refers to what it does when opened', samplePdf({ objects: ['<< /OpenAction 9 0 R >>'] }), 'pdf_active'],
    ['with a form of the second kind', samplePdf({ objects: ['<< /XFA 9 0 R >>'] }), 'pdf_active'],
    ['that is encrypted', swapped(samplePdf(), '/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'), 'pdf_encrypted'],
    [
      'that hides a script in an object stream',
      samplePdf({ objects: [objectStream('1 0 << /S /JavaScript >>')] }),
      'pdf_active',
    ],
    [
      'that hides it behind an escaped name of the stream',
      samplePdf({ objects: [objectStream('1 0 << /S /Java#53cript >>').replace('/ObjStm', '/Obj#53tm')] }),
      'pdf_active',
    ],
    ['that acts when a page is turned', samplePdf({ objects: ['<< /AA << /O 9 0 R >> >>'] }), 'pdf_active'],
    ['that opens another file', samplePdf({ objects: ['<< /S /GoToR /F (x.pdf) >>'] }), 'pdf_active'],
    ...[
      ['in a text', '/X (stream\n) '],
      ['in a comment', '%stream\n'],
      ['in a name', '/stream\n1 '],
      ['of an object', '/obj 1 '],
    ].map(
      ([where, decoy]) =>
        [
          `that hides a script behind a word ${where}`,
          samplePdf({ objects: [objectStream('1 0 << /S /JavaScript >>').replace('<< ', `<< ${decoy}`)] }),
          where === 'in a text' || where === 'in a comment' ? 'pdf_unreadable' : 'pdf_active',
        ] as const,
    ),
    [
      'that hides a script in an object stream without its name',
      samplePdf({ objects: [objectStream('1 0 << /S /JavaScript >>').replace('/Type /ObjStm', '/N 1 /First 4')] }),
      'pdf_active',
    ],
    [
      'that hides a script in a stream which says nothing of objects',
      samplePdf({ objects: [objectStream('1 0 << /S /JavaScript >>').replace('/Type /ObjStm', '/X (a)')] }),
      'pdf_unreadable',
    ],
    [
      'with objects that are packed twice',
      samplePdf({ objects: [objectStream('', '/Filter [/ASCIIHexDecode /FlateDecode]')] }),
      'pdf_unreadable',
    ],
    [
      'with objects that are packed in another way',
      samplePdf({ objects: [objectStream('', '/Filter /LZWDecode')] }),
      'pdf_unreadable',
    ],
    [
      'with objects that are packed in a way said elsewhere',
      samplePdf({ objects: [objectStream('', '/Filter 9 0 R')] }),
      'pdf_unreadable',
    ],
    [
      'with objects that cannot be unpacked',
      samplePdf({ objects: ['<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nno\nendstream'] }),
      'pdf_unreadable',
    ],
    [
      'whose objects unpack without end',
      samplePdf({ objects: [objectStream(' '.repeat(40 * 1024 * 1024))] }),
      'pdf_unreadable',
    ],
    [
      'whose objects unpack without end together',
      samplePdf({ objects: Array.from({ length: 4 }, () => objectStream(' '.repeat(10 * 1024 * 1024))) }),
      'pdf_unreadable',
    ],
  ] as const)('%s is refused', (_, bytes, fault) => {
    expect(faultOf(bytes)).toBe(fault)
  })

  test.each([
    ['says at which page it opens', samplePdf({ objects: ['<< /OpenAction [3 0 R /XYZ null null 0] >>'] })],
    ['keeps objects compressed', samplePdf({ objects: [objectStream('1 0 << /Type /Font >>')] })],
    ['only speaks of scripts', samplePdf({ line: 'No JavaScript and no Launch' })],
    ['ends with blanks', all(samplePdf(), '\r\n\0\0 \n')],
  ])('that %s is taken', (_, bytes) => {
    expect(faultOf(bytes)).toBe('none')
  })
})

describe('a PNG', () => {
  const withLength = (length: number) => {
    const bytes = samplePng()
    bytes.writeUInt32BE(length, 8)
    return bytes
  }
  const header = pngChunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
  const ended = pngChunk('IEND', Buffer.alloc(0))
  const signature = samplePng().subarray(0, 8)

  test.each([
    ['cut off', samplePng().subarray(0, -6), 'picture_damaged'],
    ['with a chunk of a wrong length', withLength(14), 'picture_damaged'],
    ['with a chunk that is longer than the file', withLength(0xffffffff), 'picture_damaged'],
    ['with a changed byte', swapped(samplePng(), 'IDAT', 'IDAt'), 'picture_damaged'],
    ['of no picture', all(signature, header, ended), 'picture_damaged'],
    ['with two headers', samplePng({ extra: [header] }), 'picture_damaged'],
    ['with a part that no reader knows', samplePng({ extra: [pngChunk('ABCD', Buffer.alloc(4))] }), 'picture_damaged'],
    ['of no width', samplePng({ width: 0, rows: 1 }), 'picture_damaged'],
    [
      'of a size that no machine can draw',
      samplePng({ width: 0x7fffffff, height: 0x7fffffff, rows: 1 }),
      'picture_too_large',
    ],
    ['that is too wide', samplePng({ width: 20_001, height: 1 }), 'picture_too_large'],
    ['of too many points', samplePng({ width: 10_000, height: 5_001, rows: 1 }), 'picture_too_large'],
  ] as const)('%s is refused', (_, bytes, fault) => {
    expect(faultOf(bytes)).toBe(fault)
  })

  test('with a note that readers may skip is taken', () => {
    expect(faultOf(samplePng({ extra: [pngChunk('tEXt', deflateSync(Buffer.from('Scanner')))] }))).toBe('none')
  })
})

describe('a JPEG', () => {
  test.each([
    ['cut off in its data', sampleJpeg().subarray(0, -2), 'picture_damaged'],
    ['cut off in a segment', sampleJpeg().subarray(0, 40), 'picture_damaged'],
    ['without a frame', sampleJpeg({ frame: Buffer.alloc(0) }), 'picture_damaged'],
    ['with two frames', sampleJpeg({ frame: all(jpegFrame(), jpegFrame()) }), 'picture_damaged'],
    ['that is lossless', sampleJpeg({ frame: jpegFrame({ marker: 0xc3 }) }), 'picture_damaged'],
    ['of no height', sampleJpeg({ frame: jpegFrame({ height: 0 }) }), 'picture_damaged'],
    ['of too many points', sampleJpeg({ frame: jpegFrame({ width: 60_000, height: 60_000 }) }), 'picture_too_large'],
    [
      'whose second picture is too large',
      all(sampleJpeg(), sampleJpeg({ frame: jpegFrame({ width: 60_000 }) })),
      'picture_too_large',
    ],
  ] as const)('%s is refused', (_, bytes, fault) => {
    expect(faultOf(bytes)).toBe(fault)
  })

  test.each([
    ['that is progressive', sampleJpeg({ frame: jpegFrame({ marker: 0xc2 }) })],
    ['with a second picture behind it, as phones write', all(sampleJpeg(), '\0\0', sampleJpeg())],
  ])('%s is taken', (_, bytes) => {
    expect(faultOf(bytes)).toBe('none')
  })
})
