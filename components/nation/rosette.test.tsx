import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Rosette } from './rosette'

test('a rosette is hidden from screen readers and at most 6 KB', () => {
  const html = renderToStaticMarkup(<Rosette hash="0x70997970C51812dc3A010C7d01b50e0d17dc79C8" />)
  expect(html).toContain('aria-hidden="true"')
  expect(html.length).toBeLessThanOrEqual(6 * 1024)
})
