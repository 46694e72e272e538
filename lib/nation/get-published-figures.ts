import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PublishedFigure, publishedFigures } from './published-figures'

/** Gives the figures that the bench published, in its order; none before it published any. */
export async function getPublishedFigures(): Promise<PublishedFigure[]> {
  const file = join(process.cwd(), 'bench/published.json')
  const text = await readFile(/* turbopackIgnore: true */ file, 'utf8').catch(() => undefined)
  return text === undefined ? [] : publishedFigures.parse(JSON.parse(text)).figures
}
