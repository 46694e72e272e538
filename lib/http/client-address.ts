import { processWide } from '@/lib/process-wide'

/** The header that says who asked, in words that only this process can write. */
export const clientAddressHeader = 'x-client-address'

// Next answers the first requests of a process while it is still starting, before anything has rewritten their headers: what
// such a one says about its address is the client's own word. So what the process writes begins with what nobody can guess.
const mark = () => processWide('client-address-mark', () => crypto.randomUUID())

/** Writes the address of a request for {@link clientAddressOf} to read. */
export function toClientAddressHeader(address: string | undefined): string {
  return `${mark()} ${address ?? ''}`
}

/** Gives the address that a request came from, or undefined when this process has not written down any. */
export function clientAddressOf(headers: Headers): string | undefined {
  const [written, address] = headers.get(clientAddressHeader)?.split(' ') ?? []
  // INVARIANT: nobody chooses the address that they are counted by.
  return written === mark() && address ? address : undefined
}
