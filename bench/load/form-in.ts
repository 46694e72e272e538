/** Gives what a browser without JavaScript sends of the form that has a field of this name. Throws when there is none. */
export function formIn(html: string, field: string): FormData {
  const form = [...html.matchAll(/<form[^>]*>(.*?)<\/form>/gs)]
    .map(([, content = '']) => content)
    .find((content) => content.includes(`name="${field}"`))
  if (form === undefined) throw new Error(`The page has no form with the field "${field}".`)
  const data = new FormData()
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(input, 'name')
    if (name !== undefined) data.append(name, attribute(input, 'value') ?? '')
  }
  return data
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value?.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

/** Gives the id of the server action that a page hands to a component under this name. Throws when there is none. */
export function actionIn(html: string, name: string): string {
  // What the page hands over stands in a script, with quotes and ends of lines written as \" and \n.
  const handed = html.replaceAll('\\"', '"').replaceAll('\\n', '\n')
  const reference = new RegExp(`"${name}":"\\$h([0-9a-f]+)"`).exec(handed)?.[1]
  const id = reference && new RegExp(`\\W${reference}:\\{"id":"([0-9a-f]+)"`).exec(handed)?.[1]
  if (!id) throw new Error(`The page hands over no action "${name}".`)
  return id
}

/** Gives the value that a server action answered. Throws when it refused. */
export function valueIn(answer: string): unknown {
  for (const line of answer.split('\n')) {
    const found = /^[0-9a-f]+:(\{"ok":.*\})$/.exec(line)?.[1]
    if (found === undefined) continue
    const result = JSON.parse(found) as { ok: boolean; value?: unknown }
    if (result.ok) return result.value
    throw new Error(`The action was refused: ${found}`)
  }
  throw new Error(`The action answered nothing that can be read: ${answer.slice(0, 200)}`)
}
