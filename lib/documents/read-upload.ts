import { DocumentRefusedError } from './errors'
import { largestBodyBytes, largestBytes } from './limits'

/**
 * Gives the file that a form sends, with the name that its sender gave it. Reads no more than a file may have, whatever
 * length was announced.
 *
 * Throws {@link DocumentRefusedError} when there is none, when it is too large, and when it did not arrive whole.
 */
export async function readUpload(request: Request): Promise<{ bytes: Buffer; name: string }> {
  // INVARIANT: what is too large by its own word is never read.
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > largestBodyBytes) throw new DocumentRefusedError({ reason: 'too_large' })
  const body = await readBody(request)
  if (announced > body.length) throw new DocumentRefusedError({ reason: 'cut_off' })
  const file = await readFile(body, request.headers.get('content-type') ?? '')
  // A form without a choice sends a file without name and content.
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) {
    throw new DocumentRefusedError({ reason: 'missing' })
  }
  if (file.size > largestBytes) throw new DocumentRefusedError({ reason: 'too_large' })
  return { bytes: Buffer.from(await file.arrayBuffer()), name: file.name }
}

async function readBody(request: Request): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of streamOf(request)) {
      length += part.length
      // INVARIANT: a sender who lies about the length fills no memory.
      if (length > largestBodyBytes) throw new DocumentRefusedError({ reason: 'too_large' })
      parts.push(part)
    }
  } catch (cause) {
    if (cause instanceof DocumentRefusedError) throw cause
    throw new DocumentRefusedError({ reason: 'cut_off', cause })
  }
  return Buffer.concat(parts, length)
}

async function* streamOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // Whoever stops here wants no more of it.
    await reader.cancel().catch(() => undefined)
  }
}

async function readFile(body: Buffer<ArrayBuffer>, type: string): Promise<FormDataEntryValue | null> {
  try {
    return (await new Response(body, { headers: { 'content-type': type } }).formData()).get('file')
  } catch (cause) {
    throw new DocumentRefusedError({ reason: 'cut_off', cause })
  }
}
