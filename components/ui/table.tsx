import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { scrolledByKeyboard } from './scrolled-by-keyboard'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column, in figures of one width. */
  isNumeric?: boolean
}

/**
 * Rows and columns. The first column names the row. Where it is too wide for the screen it scrolls by itself, by keyboard
 * too.
 */
export function Table<Row>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  rowKey,
}: {
  caption: string
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  return (
    <section {...scrolledByKeyboard} className="overflow-x-auto" aria-label={caption}>
      <table className="w-full border-collapse text-start">
        <caption className={isCaptionHidden ? 'sr-only' : 'pb-2 text-start text-lead font-semibold'}>{caption}</caption>
        <thead>
          <tr className="border-b border-rule">
            {columns.map(({ key, header, isNumeric = false }) => (
              <th
                key={key}
                scope="col"
                className={classNames(
                  'py-2 pe-4 align-bottom text-small font-semibold text-muted last:pe-0',
                  isNumeric ? 'text-end' : 'text-start',
                )}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line">
              {columns.map(({ key, cell, isNumeric = false }, index) => {
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={key}
                    {...(index === 0 && { scope: 'row' })}
                    className={classNames(
                      'py-3 pe-4 align-top font-normal last:pe-0',
                      isNumeric ? 'text-end whitespace-nowrap tabular-nums' : 'text-start',
                    )}
                  >
                    {cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
