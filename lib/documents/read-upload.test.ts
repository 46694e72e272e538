import { expect, test } from 'vitest'
import { largestBodyBytes, largestBytes } from './limits'
import { readUpload } from './read-upload'
import { samplePdf } from './testing/samples'

const address = 'http://localhost/api/documents'

function formWith(file: Blob | string, name?: string): FormData {
  const form = new FormData()
  if (typeof file === 'string') form.set('file', file)
  else form.set('file', file, name)
  return form
}

const post = (body: FormData | ReadableStream<Uint8Array>, headers: Record<string, string> = {}) =>
  new Request(address, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

const fault = (reason: string) => expect.objectContaining({ code: `documents.${reason}` })

test('gives the file as it was sent, with its name', async () => {
  const bytes = samplePdf()
  const upload = await readUpload(post(formWith(new Blob([Uint8Array.from(bytes)]), 'أمر.pdf')))
  expect(upload.name).toBe('أمر.pdf')
  expect(upload.bytes.equals(bytes)).toBe(true)
})

test('a file of the largest size is read, one byte more is not', async () => {
  const largest = await readUpload(post(formWith(new Blob([new Uint8Array(largestBytes)]), 'a.pdf')))
  expect(largest.bytes.length).toBe(largestBytes)
  const tooLarge = post(formWith(new Blob([new Uint8Array(largestBytes + 1)]), 'a.pdf'))
  await expect(readUpload(tooLarge)).rejects.toEqual(fault('too_large'))
})

test('what says itself that it is too large is not read at all', async () => {
  let pulled = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(1_024))
      },
    },
    { highWaterMark: 0 },
  )
  const request = post(stream, { 'content-length': String(largestBodyBytes + 1) })
  await expect(readUpload(request)).rejects.toEqual(fault('too_large'))
  expect(pulled).toBe(0)
})

test('a stream that goes on behind its announced length is stopped', async () => {
  const piece = new Uint8Array(1024 * 1024)
  let sent = 0
  let isCancelled = false
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += piece.length
      controller.enqueue(piece)
    },
    cancel: () => {
      isCancelled = true
    },
  })
  await expect(readUpload(post(stream, { 'content-length': '100' }))).rejects.toEqual(fault('too_large'))
  expect(isCancelled).toBe(true)
  expect(sent).toBeLessThan(2 * largestBodyBytes)
})

test('a form without a file, or with a text in its place, has no file', async () => {
  await expect(readUpload(post(new FormData()))).rejects.toEqual(fault('missing'))
  await expect(readUpload(post(formWith('a text')))).rejects.toEqual(fault('missing'))
  await expect(readUpload(post(formWith(new Blob([]), '')))).rejects.toEqual(fault('missing'))
})

test('what breaks off, and what is no form, did not arrive whole', async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('The connection is gone.')),
  })
  await expect(readUpload(post(broken))).rejects.toEqual(fault('cut_off'))
  const short = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new Uint8Array(10))
      controller.close()
    },
  })
  await expect(readUpload(post(short, { 'content-length': '1000' }))).rejects.toEqual(fault('cut_off'))
  const noForm = new Request(address, { method: 'POST', body: 'a text' })
  await expect(readUpload(noForm)).rejects.toEqual(fault('cut_off'))
})
