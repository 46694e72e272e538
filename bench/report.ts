import type { Judged, Verdict } from './judge'
import { round } from './statistics'

const words: Record<Verdict, string> = { hit: 'holds', missed: 'MISSES', absent: 'NO VALUE', known: '–' }

/** Writes the figures for a reader: one line each, and below it under which conditions and beside what. */
export function toReport(judged: readonly Judged[]): string {
  const lines = judged.map((figure) => [figure.id, valueText(figure), boundOf(figure), figure.kind, verdictOf(figure)])
  const header = ['figure', 'value', 'bound', 'kind', 'verdict']
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  const toLine = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const rows = judged.flatMap((figure, index) => [
    toLine(lines[index] ?? []),
    `    ${figure.conditions}`,
    ...figure.beside.map(
      ({ name, value, unit, conditions, source }) =>
        `    beside: ${name} ${toText(value)} ${unit ?? figure.unit}${conditions ? ` (${conditions})` : ''} – ${source}`,
    ),
  ])
  return [toLine(header), ...rows, '', toSummary(judged)].join('\n')
}

function toSummary(judged: readonly Judged[]): string {
  const count = (kind: 'must' | 'goal', isMissed: boolean) =>
    judged.filter(
      (figure) => figure.kind === kind && isMissed === (figure.verdict === 'missed' || figure.verdict === 'absent'),
    ).length
  return `${count('must', false)} musts hold, ${count('must', true)} miss; ${count('goal', false)} goals hold, ${count('goal', true)} miss`
}

function valueText({ value, unit }: Judged): string {
  return value === null ? '' : `${toText(value)} ${unit}`
}

function boundOf({ goal, better, unit }: Judged): string {
  return goal === null ? '' : `${better === 'lower' ? '≤' : '≥'} ${toText(goal)} ${unit}`
}

function verdictOf({ verdict, gap, unit }: Judged): string {
  return gap === undefined ? words[verdict] : `${words[verdict]} by ${toText(gap)} ${unit}`
}

function toText(value: number): string {
  return round(value, Math.abs(value) < 10 ? 3 : 1).toLocaleString('en-GB', { maximumFractionDigits: 3 })
}
