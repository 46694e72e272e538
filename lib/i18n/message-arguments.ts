const branching = new Set(['plural', 'select', 'selectordinal'])

/**
 * Lists the arguments of an ICU message with their kind, as in `count:plural`, sorted and each once.
 *
 * Throws a SyntaxError when a brace does not close.
 */
export function messageArguments(message: string): string[] {
  const found = new Set<string>()
  const end = readText(message, 0, found)
  if (end !== message.length) throw new SyntaxError(`A brace closes that was not opened: ${message}`)
  return [...found].sort()
}

/** Reads text up to the brace that ends it, or to the end of the message, and gives the place after it. */
function readText(message: string, start: number, found: Set<string>): number {
  let at = start
  while (at < message.length && message[at] !== '}')
    at = message[at] === '{' ? readArgument(message, at, found) : at + 1
  return at
}

function readArgument(message: string, start: number, found: Set<string>): number {
  const head = /^\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(start))
  if (!head) throw new SyntaxError(`An argument has no name: ${message}`)
  const [text, name = '', kind = ''] = head
  found.add(kind ? `${name}:${kind}` : name)
  let at = start + text.length
  while (message[at] !== '}') {
    if (at >= message.length) throw new SyntaxError(`A brace does not close: ${message}`)
    at = message[at] === '{' && branching.has(kind) ? readText(message, at + 1, found) + 1 : at + 1
  }
  return at + 1
}
