const megabyte = 1024 * 1024

/** The largest file that is taken, in megabytes: a scanned order of some pages is below one. */
export const largestMegabytes = 5
export const largestBytes = largestMegabytes * megabyte

/** What a form puts round a file: boundaries, the headers of its parts. */
const formBytes = 64 * 1024

/** The largest body of an upload. */
export const largestBodyBytes = largestBytes + formBytes

/** A picture's size once it is drawn: a few bytes can claim to be a picture that no machine has the memory for. */
export const largestEdgePixels = 20_000
export const largestAreaPixels = 50_000_000

/** What the compressed parts of a PDF may grow to while they are checked. */
export const largestInflatedBytes = 32 * megabyte

export const longestNameCharacters = 80

/** How long a file waits to be used by an act, and a form for its file. */
export const unusedSeconds = 24 * 60 * 60

/** How many unused files of one person are kept: with each upload more, the oldest goes. */
export const mostUnused = 10
