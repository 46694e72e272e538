/** Puts a name or another text of a person into a sentence so that it cannot turn the sentence's marks round. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
