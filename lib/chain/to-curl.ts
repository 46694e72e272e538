/** Writes the command with which anybody asks a node themselves, in place of believing a page. For a POSIX shell. */
export function toCurl({
  rpcUrl,
  method,
  params,
}: {
  rpcUrl: string
  method: string
  params: readonly unknown[]
}): string {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  return `curl -H 'content-type: application/json' -d ${quote(body)} ${quote(rpcUrl)}`
}

// Inside single quotes a shell reads nothing but their end.
function quote(text: string): string {
  return /^[\w:/.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
