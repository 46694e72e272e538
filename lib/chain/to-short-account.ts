/** Gives the two ends of an account or a hash, which is what people compare: "0x7099…79C8". A short text stays whole. */
export function toShortAccount(text: string): string {
  return text.length > 14 ? `${text.slice(0, 6)}…${text.slice(-4)}` : text
}
