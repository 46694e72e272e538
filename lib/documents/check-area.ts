import { DocumentRefusedError } from './errors'
import { largestAreaPixels, largestEdgePixels } from './limits'

/** Refuses a picture without area, and one that is too large to be drawn. `width` and `height` are in pixels. */
export function checkArea({ width, height }: { width: number; height: number }): void {
  if (width === 0 || height === 0) throw new DocumentRefusedError({ reason: 'picture_damaged' })
  // INVARIANT: no picture is kept that needs more memory to look at than a reader's machine has.
  const isTooLarge = width > largestEdgePixels || height > largestEdgePixels || width * height > largestAreaPixels
  if (isTooLarge) throw new DocumentRefusedError({ reason: 'picture_too_large' })
}
