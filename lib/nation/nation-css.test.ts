import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { nation, type Palette } from '@/nation.config'
import { contrast } from './contrast'
import { nationCss } from './nation-css'

const backgrounds = ['paper', 'surface'] as const satisfies readonly (keyof Palette)[]
const texts = ['ink', 'muted', 'action', 'danger', 'waiting'] as const satisfies readonly (keyof Palette)[]
const lines = ['rule', 'focus', 'action', 'danger', 'waiting'] as const satisfies readonly (keyof Palette)[]
const onFill = [
  ['onAction', 'action'],
  ['onDanger', 'danger'],
  ['paper', 'ink'],
] as const satisfies readonly (readonly [keyof Palette, keyof Palette])[]

test('black on white has the highest contrast there is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})

test('the committed colours are those of the nation file', async () => {
  const file = new URL('../generated/nation.css', import.meta.url)
  expect(await readFile(file, 'utf8')).toBe(nationCss(nation))
})

describe.each(['light', 'dark'] as const)('in the %s palette', (theme) => {
  const palette = nation.colours[theme]

  test.each(texts.flatMap((text) => backgrounds.map((background) => [text, background] as const)))(
    '%s can be read on %s',
    (text, background) => {
      expect(contrast(palette[text], palette[background])).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(onFill)('%s can be read on %s', (text, fill) => {
    expect(contrast(palette[text], palette[fill])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(lines.flatMap((line) => backgrounds.map((background) => [line, background] as const)))(
    'a line of %s is seen on %s',
    (line, background) => {
      expect(contrast(palette[line], palette[background])).toBeGreaterThanOrEqual(3)
    },
  )
})
