/**
 * Writes the command with which anybody asks a node themselves, in place of believing a page. For a POSIX shell, over a few
 * lines: where, what, and with which values.
 */
export function toCurl({
  rpcUrl,
  method,
  params,
}: {
  rpcUrl: string
  method: string
  params: readonly unknown[]
}): string {
  const question = JSON.stringify({ jsonrpc: '2.0', id: 1, method }).slice(0, -1)
  // Between two values a line can end; inside a text the mark is written \" and so is not meant.
  const values = JSON.stringify(params).replaceAll(',"', ',\n  "')
  const body = `${question},\n  "params":${values}}`
  return `curl ${quote(rpcUrl)} \\\n  -H 'content-type: application/json' \\\n  -d ${quote(body)}`
}

// Inside single quotes a shell reads nothing but their end.
function quote(text: string): string {
  return /^[\w:/.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
