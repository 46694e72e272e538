/** The cookie that remembers whether a person wants light or dark pages. Without it the device decides. */
export const themeCookie = 'civitas-theme'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export function isTheme(text: string | null | undefined): text is Theme {
  return (themes as readonly (string | null | undefined)[]).includes(text)
}

export function toTheme(text: string | undefined): Theme {
  return isTheme(text) ? text : 'auto'
}
