import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Amount } from './amount'
import { CodeText } from './code-text'
import { LineChart } from './line-chart'

const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

test('number and currency are kept apart, so that neither turns the other round', () => {
  const html = renderToStaticMarkup(<Amount value="−1,250.00" unit="MRA" />)
  expect(html).toMatch(/<bdi dir="ltr"[^>]*>−1,250\.00<\/bdi> <bdi[^>]*>MRA<\/bdi>/)
})

test('an account number runs from left to right and is cut only in its middle', () => {
  expect(renderToStaticMarkup(<CodeText text={account} />)).toContain(`>${account}<`)
  expect(renderToStaticMarkup(<CodeText text={account} isShort />)).toMatch(/dir="ltr"[^>]*>0x7099…79C8</)
  expect(renderToStaticMarkup(<CodeText text="AB-12" isShort />)).toContain('>AB-12<')
})

test('a chart says in words what it shows and has its values in a table', () => {
  const html = renderToStaticMarkup(
    <LineChart
      title="Supply"
      description="It grew from 100 to 250."
      points={[
        { time: new Date(0), value: 100, timeText: '1 Jan', valueText: '100' },
        { time: new Date(86_400_000), value: 250, timeText: '2 Jan', valueText: '250' },
      ]}
      tableSummary="Show as a table"
      columns={{ time: 'Day', value: 'Amount' }}
    />,
  )
  expect(html).toContain('aria-label="It grew from 100 to 250."')
  expect(html).toMatch(/<td[^>]*><bdi>250<\/bdi><\/td>/)
  // What stays until it changes is drawn as a step: along, then up.
  expect(html).toMatch(/d="M0,[\d.]+L100,[\d.]+L100,[\d.]+"/)
})

test('a chart of nothing is left out', () => {
  const html = renderToStaticMarkup(
    <LineChart title="Supply" description="" points={[]} tableSummary="" columns={{ time: '', value: '' }} />,
  )
  expect(html).toBe('')
})
