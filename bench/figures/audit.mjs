// One run of Lighthouse: node audit.mjs URL desktop|mobile FILE. Plain JavaScript, since its types ask for a newer Node.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { chromium } from '@playwright/test'
import lighthouse, { desktopConfig } from 'lighthouse'

const [, , url, preset, file] = process.argv
const port = 4_499
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', `--remote-debugging-port=${port}`],
})
try {
  const options = {
    port,
    logLevel: 'silent',
    onlyCategories: ['accessibility', 'best-practices', 'seo', 'performance'],
  }
  const result = await lighthouse(url, options, preset === 'desktop' ? desktopConfig : undefined)
  const { categories, audits } = result.lhr
  const scores = Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, score]))
  const counted = Object.values(categories)
    .filter(({ id }) => id !== 'performance')
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id))
  const faults = counted.filter((id) => audits[id].score !== null && audits[id].score < 1)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify({ scores, faults }))
} finally {
  await browser.close()
}
