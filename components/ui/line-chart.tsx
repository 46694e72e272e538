import { scaleLinear, scaleTime } from 'd3-scale'
import { curveLinear, curveStepAfter, line } from 'd3-shape'
import type { ReactNode } from 'react'
import { Details } from './details'
import { Table } from './table'

export type ChartPoint = { time: Date; value: number; timeText: string; valueText: string }

/**
 * One quantity over time, drawn on the server: an ink line on paper, its first and last value written at its ends, and
 * all values in a table one tap away. Time runs from left to right in every language, as on the axis of a map.
 *
 * `change: 'step'` is for what stays until it changes, such as a supply; `'line'` for what moves between measurements.
 * Give the points in order of time.
 */
export function LineChart({
  title,
  description,
  points,
  change = 'step',
  tableSummary,
  columns,
  tickText,
  check,
}: {
  title: string
  /** What the line shows, in a sentence, for those who do not see it. */
  description: string
  points: readonly ChartPoint[]
  change?: 'step' | 'line'
  tableSummary: string
  columns: { time: string; value: string }
  /** Writes the figures of the axis, short; without it the lines of the axis have none. */
  tickText?: (value: number) => string
  /** A link beside the figure with which to check it. */
  check?: ReactNode
}) {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null

  const top = Math.max(...points.map(({ value }) => value))
  const x = scaleTime([first.time, last.time], [0, 100])
  const y = scaleLinear([0, top === 0 ? 1 : top], [100, 0]).nice(4)
  // The line rises from its first value, which is therefore written under it, unless the axis is too near.
  const isLow = y(first.value) > 80
  const path = line<ChartPoint>()
    .x(({ time }) => round(x(time)))
    .y(({ value }) => round(y(value)))
    .curve(change === 'step' ? curveStepAfter : curveLinear)([...points])

  return (
    <figure className="space-y-2">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">
        {title}
        {check && <span className="text-small font-normal">{check}</span>}
      </figcaption>
      <div dir="ltr" role="img" aria-label={description} className={tickText ? 'pt-6 ps-12' : 'pt-6'}>
        <div className="relative h-44">
          {tickText &&
            y.ticks(4).map((tick) => (
              <bdi
                key={tick}
                className="absolute right-full -translate-y-1/2 pe-2 text-small text-muted tabular-nums"
                style={{ top: `${round(y(tick))}%` }}
              >
                {tickText(tick)}
              </bdi>
            ))}
          {/* The drawing stretches with the page while its lines and words keep their size. */}
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
            className="absolute inset-0 size-full overflow-visible fill-none"
          >
            {y.ticks(4).map((tick) => (
              <path
                key={tick}
                d={`M0 ${round(y(tick))}H100`}
                className="stroke-line"
                strokeWidth="1"
                vectorEffect="non-scaling-stroke"
              />
            ))}
            <path d="M0 100H100" className="stroke-rule" strokeWidth="1" vectorEffect="non-scaling-stroke" />
            {path && (
              <path
                d={path}
                className="stroke-action"
                strokeWidth="2"
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            )}
          </svg>
          <span
            className="absolute right-0 size-2.5 translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-paper bg-action"
            style={{ top: `${round(y(last.value))}%` }}
          />
          <bdi
            className="absolute right-0 -translate-y-full pb-2 text-small font-semibold tabular-nums"
            style={{ top: `${round(y(last.value))}%` }}
          >
            {last.valueText}
          </bdi>
          {points.length > 1 && y(first.value) - y(last.value) > 15 && (
            <bdi
              className={`absolute left-0 text-small text-muted tabular-nums ${isLow ? '-translate-y-full pb-1' : 'pt-1'}`}
              style={{ top: `${round(y(first.value))}%` }}
            >
              {first.valueText}
            </bdi>
          )}
        </div>
        <div className="flex justify-between pt-1 text-small text-muted">
          <bdi>{first.timeText}</bdi>
          <bdi>{last.timeText}</bdi>
        </div>
      </div>
      <Details summary={tableSummary}>
        <Table
          caption={title}
          isCaptionHidden
          columns={[
            { key: 'time', header: columns.time, cell: ({ timeText }) => timeText },
            { key: 'value', header: columns.value, cell: ({ valueText }) => <bdi>{valueText}</bdi>, isNumeric: true },
          ]}
          rows={points}
          rowKey={({ time, valueText }) => `${time.getTime()} ${valueText}`}
        />
      </Details>
    </figure>
  )
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
