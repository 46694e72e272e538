import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { browserPath } from '@/e2e/fixtures/browser'
import { run } from '@/scripts/run'
import type { BenchNation } from '../nation/open-nation'
import type { Measurements } from '../schema'
import { quantile, round } from '../statistics'

const runs = 5
const presets = ['desktop', 'mobile'] as const
const categories = ['accessibility', 'best-practices', 'seo', 'performance'] as const
const pages = ['/', '/money/supply', '/sign-in', '/how-it-runs'] as const

const report = z.object({ scores: z.record(z.enum(categories), z.number().nullable()), faults: z.array(z.string()) })
type Report = z.infer<typeof report>

/** Audits the main pages with Lighthouse, five times each on both presets. The lowest page's median is the figure. */
export async function measureLighthouse({ url }: BenchNation): Promise<Measurements> {
  const measurements: Measurements = {}
  for (const preset of presets) {
    const audited = new Map<string, Report[]>()
    for (const path of pages) {
      // A page that does not answer is no page fewer to judge.
      const { status } = await fetch(`${url}${path}`)
      if (status !== 200) throw new Error(`${path} answers ${status}.`)
      const reports: Report[] = []
      for (let turn = 0; turn < runs; turn += 1) reports.push(await audit(`${url}${path}`, preset))
      audited.set(path, reports)
      console.log(`  ${preset} ${path}: ${toText(reports)}`)
    }
    for (const category of categories) {
      const medians = [...audited].map(([path, reports]) => ({ path, median: medianOf(reports, category) }))
      measurements[`lighthouse.${preset}.${category}`] = {
        value: Math.min(...medians.map(({ median }) => median)),
        conditions: `${medians.map(({ path, median }) => `${path} ${median}`).join(', ')}.`,
      }
    }
  }
  return measurements
}

function medianOf(reports: readonly Report[], category: (typeof categories)[number]): number {
  // A category that could not be judged counts as nothing, and not as left out.
  return round(
    quantile(
      reports.map(({ scores }) => (scores[category] ?? 0) * 100),
      0.5,
    ),
  )
}

function toText(reports: readonly Report[]): string {
  const scores = categories.map((category) => `${category} ${medianOf(reports, category)}`).join(', ')
  const faults = [...new Set(reports.flatMap((one) => one.faults))]
  return faults.length === 0 ? scores : `${scores}; not in order: ${faults.join(', ')}`
}

/** Runs Lighthouse in a program of its own, so that nothing that it leaves behind weighs on the next run. */
async function audit(url: string, preset: (typeof presets)[number]): Promise<Report> {
  const file = '.civitas/bench/lighthouse.json'
  const { code, output } = await run('node', ['bench/figures/audit.mjs', url, preset, file], {
    isQuiet: true,
    env: { CHROME_PATH: browserPath },
  })
  if (code !== 0) throw new Error(`Lighthouse did not come to an end at ${url}:\n${output}`)
  return report.parse(JSON.parse(await readFile(file, 'utf8')))
}
