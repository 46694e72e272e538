/**
 * Gives a reading that asks at most once in `seconds`, and gives everybody in between the same answer. For figures that
 * cost much to count and that any stranger may ask for: what the database does is then bounded by time and not by visitors.
 *
 * An answer may be `seconds` old, and each process holds its own. All who come while it is read wait for the one answer. A
 * failure is given to those who waited and is not held.
 *
 * @param now The clock, in milliseconds.
 */
export function holdFor<Value>(seconds: number, read: () => Promise<Value>, now: () => number = Date.now) {
  let held: { answer: Promise<Value>; until: number } | undefined
  return async (): Promise<Value> => {
    if (held && now() < held.until) return held.answer
    const mine = { answer: read(), until: Number.POSITIVE_INFINITY }
    held = mine
    try {
      const value = await mine.answer
      // From when it was there, so that a slow answer is not asked for again and again.
      mine.until = now() + seconds * 1_000
      return value
    } catch (error) {
      if (held === mine) held = undefined
      throw error
    }
  }
}
