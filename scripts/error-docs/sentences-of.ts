type Sentences = { [key: string]: string | Sentences }

/** Gives the sentences of a message file by their whole key: `money.amount_zero`. */
export function sentencesOf(messages: Sentences): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[key, value] as const]
        : [...sentencesOf(value)].map(([inner, sentence]) => [`${key}.${inner}`, sentence] as const),
    ),
  )
}
