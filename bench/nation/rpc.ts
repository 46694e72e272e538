/** Asks a node, as any program can. Throws what the node answers, or why it could not be reached. */
export async function rpc<Result>(url: string, method: string, params: readonly unknown[]): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  }).catch((error: Error) => {
    // What `fetch` says of itself is "fetch failed"; the reason stands below it.
    throw new Error(`${method}: ${error.cause instanceof Error ? error.cause.message : error.message}`)
  })
  const { result, error } = (await response.json()) as { result: Result; error?: { message: string } }
  if (error) throw new Error(`${method}: ${error.message}`)
  return result
}
