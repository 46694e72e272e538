// Control characters break records and logs; marks that turn the direction of writing make one text look like another.
const invisible = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu

/** Gives what a person wrote in one line: without blanks around it, line breaks, control and direction characters. */
export function parseText(typed: string): string {
  return typed
    .replace(/[\r\n\t]+/g, ' ')
    .replace(invisible, '')
    .trim()
}
