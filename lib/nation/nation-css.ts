import type { Nation, Palette } from '@/nation.config'

/**
 * Writes the nation's colours as CSS variables: light, dark where the device asks for it, and either where the person
 * chose it.
 */
export function nationCss({ colours }: Pick<Nation, 'colours'>): string {
  const light = declarations(colours.light)
  const dark = declarations(colours.dark)
  return `/* Written by scripts/generate-nation-css.ts from nation.config.ts. Change the colours there. */
:root {
  color-scheme: light;
${indent(light, 2)}
}

@media (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) {
    color-scheme: dark;
${indent(dark, 4)}
  }
}

:root[data-theme='dark'] {
  color-scheme: dark;
${indent(dark, 2)}
}

/* Paper is white and ink is black on every printer. */
@media print {
  :root:root {
    color-scheme: light;
${indent(light, 4)}
    --paper: #ffffff;
  }
}
`
}

function declarations(palette: Palette): string[] {
  return Object.entries(palette).map(([name, value]) => `--${toKebab(name)}: ${value.toLowerCase()};`)
}

function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function indent(lines: readonly string[], spaces: number): string {
  return lines.map((line) => ' '.repeat(spaces) + line).join('\n')
}
