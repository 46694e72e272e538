import type { ReactNode } from 'react'
import { tableRoles as roles } from '@/components/ui/table-roles'

export type SideBySideRow = { key: string; name: ReactNode; answers: readonly [ReactNode, ReactNode] }

const cell = 'block py-1 align-top sm:table-cell sm:py-3 sm:pe-6 sm:last:pe-0'

/** Two things compared, question by question. On a phone the two answers stand under one another, each with its name. */
export function SideBySide({
  caption,
  question,
  heads,
  rows,
}: {
  caption: string
  question: ReactNode
  heads: readonly [ReactNode, ReactNode]
  rows: readonly SideBySideRow[]
}) {
  return (
    <table {...roles.table} className="block w-full border-collapse text-start sm:table sm:table-fixed">
      <caption className="sr-only">{caption}</caption>
      <thead {...roles.group} className="sr-only sm:not-sr-only sm:table-header-group">
        <tr {...roles.row} className="border-b border-rule">
          <ColumnHead>{question}</ColumnHead>
          <ColumnHead>{heads[0]}</ColumnHead>
          <ColumnHead>{heads[1]}</ColumnHead>
        </tr>
      </thead>
      <tbody {...roles.group} className="block border-t border-rule sm:table-row-group sm:border-t-0">
        {rows.map(({ key, name, answers }) => (
          <tr key={key} {...roles.row} className="block border-b border-line py-3 sm:table-row">
            <th {...roles.rowHeader} scope="row" className={`${cell} text-start font-semibold`}>
              {name}
            </th>
            <td {...roles.cell} className={cell}>
              <span aria-hidden="true" className="block text-small text-muted sm:hidden">
                {heads[0]}
              </span>
              {answers[0]}
            </td>
            <td {...roles.cell} className={cell}>
              <span aria-hidden="true" className="block text-small text-muted sm:hidden">
                {heads[1]}
              </span>
              {answers[1]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ColumnHead({ children }: { children: ReactNode }) {
  return (
    <th
      {...roles.columnHeader}
      scope="col"
      className="py-2 pe-6 text-start align-bottom text-small font-semibold text-muted first:w-1/4 last:pe-0"
    >
      {children}
    </th>
  )
}
