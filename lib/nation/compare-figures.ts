import type { PublishedFigure } from './published-figures'

/** One figure on both paths; undefined where it was not measured. */
export type ComparedFigure = { id: string; l1: PublishedFigure | undefined; l2: PublishedFigure | undefined }

/** Puts the figures of both paths beside one another, in the order in which they first stand. */
export function compareFigures(figures: readonly PublishedFigure[]): ComparedFigure[] {
  const ids = [...new Set(figures.map(({ id }) => id))]
  const find = (id: string, path: PublishedFigure['path']) =>
    figures.find((figure) => figure.path === path && figure.id === id)
  return ids.map((id) => ({ id, l1: find(id, 'l1'), l2: find(id, 'l2') }))
}
