import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { scrolledByKeyboard } from './scrolled-by-keyboard'
import { tableRoles as roles } from './table-roles'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column, in figures of one width. */
  isNumeric?: boolean
}

/** More columns than this do not fit beside one another on a phone. */
const columnsOnPhone = 3

/**
 * Rows and columns. The first column names the row.
 *
 * Where there is little room, a table of many columns becomes a list of its rows, each value with its name; one that is
 * still too wide scrolls by itself, by keyboard too.
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
  const isList = columns.length > columnsOnPhone
  const styles = isList ? listStyles : tableStyles
  return (
    <section {...scrolledByKeyboard} className="@container overflow-x-auto" aria-label={caption}>
      <table {...roles.table} className={classNames('w-full border-collapse text-start', styles.table)}>
        <caption className={isCaptionHidden ? 'sr-only' : 'pb-2 text-start text-lead font-semibold'}>{caption}</caption>
        <thead {...roles.group} className={styles.head}>
          <tr {...roles.row} className="border-b border-rule">
            {columns.map(({ key, header, isNumeric = false }) => (
              <th
                key={key}
                {...roles.columnHeader}
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
        <tbody {...roles.group} className={styles.body}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...roles.row} className={classNames('border-b border-line', styles.row)}>
              {columns.map(({ key, header, cell, isNumeric = false }, index) => {
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={key}
                    {...(index === 0 ? { ...roles.rowHeader, scope: 'row' } : roles.cell)}
                    className={classNames(
                      'align-top font-normal',
                      isNumeric ? 'text-end whitespace-nowrap tabular-nums' : styles.text,
                      styles.cell,
                      index === 0 && styles.firstCell,
                    )}
                  >
                    {isList && index > 0 && (
                      <span aria-hidden="true" className="shrink-0 text-small text-muted @min-[36rem]:hidden">
                        {header}
                      </span>
                    )}
                    {isList ? <span>{cell(row)}</span> : cell(row)}
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

type Styles = Record<'table' | 'head' | 'body' | 'row' | 'cell' | 'text' | 'firstCell', string>

const tableStyles: Styles = {
  table: '',
  head: '',
  body: '',
  row: '',
  cell: 'py-3 pe-4 last:pe-0',
  text: 'text-start',
  firstCell: '',
}

const listStyles: Styles = {
  table: 'block @min-[36rem]:table',
  head: 'sr-only @min-[36rem]:not-sr-only @min-[36rem]:table-header-group',
  body: 'block border-t border-rule @min-[36rem]:table-row-group @min-[36rem]:border-t-0',
  row: 'block py-3 @min-[36rem]:table-row',
  cell: 'flex items-baseline justify-between gap-4 py-0.5 @min-[36rem]:table-cell @min-[36rem]:py-3 @min-[36rem]:pe-4 @min-[36rem]:last:pe-0',
  text: 'text-end @min-[36rem]:text-start',
  firstCell: 'font-semibold @min-[36rem]:font-normal',
}
