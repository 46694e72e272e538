import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { toCurl } from './to-curl'

test('the command carries the question as JSON-RPC, over lines that can be read', () => {
  expect(toCurl({ rpcUrl: 'http://localhost:9545', method: 'eth_call', params: [{ to: '0x12' }, 'latest'] })).toBe(
    `curl http://localhost:9545 \\
  -H 'content-type: application/json' \\
  -d '{"jsonrpc":"2.0","id":1,"method":"eth_call",
  "params":[{"to":"0x12"},
  "latest"]}'`,
  )
})

test('a shell reads every part of it as written', () => {
  const rpcUrl = "https://node.example/rpc?key=a&b='c d'"
  const command = toCurl({ rpcUrl, method: 'eth_call', params: [{ to: '0x1', note: 'it\'s $HOME,"' }, 'latest'] })
  const read = execFileSync('sh', ['-c', command.replace(/^curl/, "printf '%s\\0'")], { encoding: 'utf8' }).split('\0')
  expect(read.slice(0, 4)).toEqual([rpcUrl, '-H', 'content-type: application/json', '-d'])
  expect(JSON.parse(read[4] ?? '')).toEqual({
    jsonrpc: '2.0',
    id: 1,
    method: 'eth_call',
    params: [{ to: '0x1', note: 'it\'s $HOME,"' }, 'latest'],
  })
})
