import type { PublishedFigure } from './get-published-figures'

/** One figure on both paths; undefined where it was not measured. */
export type ComparedFigure = { id: string; l1: PublishedFigure | undefined; l2: PublishedFigure | undefined }

/** Puts the figures of both paths beside one another, in the order in which they first stand. */
export function compareFigures(figures: readonly PublishedFigure[]): ComparedFigure[] {
  // The bench names a path's figure by the path too; here the column says it.
  const nameOf = ({ id, path }: PublishedFigure) => (id.startsWith(`${path}.`) ? id.slice(path.length + 1) : id)
  const ids = [...new Set(figures.map(nameOf))]
  const find = (id: string, path: PublishedFigure['path']) =>
    figures.find((figure) => figure.path === path && nameOf(figure) === id)
  return ids.map((id) => ({ id, l1: find(id, 'l1'), l2: find(id, 'l2') }))
}
