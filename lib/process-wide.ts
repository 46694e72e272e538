/**
 * Gives what there is once per process, and makes it when it is first asked for.
 *
 * The portal is built in parts, and each part has modules of its own: a variable of a module may exist several times. What
 * counts or remembers for the whole process is kept here.
 */
export function processWide<Value>(name: string, create: () => Value): Value {
  const key = Symbol.for(`civitas.${name}`)
  const store = globalThis as unknown as Record<symbol, Value | undefined>
  const value = store[key] ?? create()
  store[key] = value
  return value
}
