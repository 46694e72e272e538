import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { toCurl } from './to-curl'

test('the command carries the question as JSON-RPC', () => {
  expect(toCurl({ rpcUrl: 'http://localhost:9545', method: 'eth_getTransactionReceipt', params: ['0x12'] })).toBe(
    `curl -H 'content-type: application/json' -d '{"jsonrpc":"2.0","id":1,"method":"eth_getTransactionReceipt","params":["0x12"]}' http://localhost:9545`,
  )
})

test('a shell reads every part of it as written', () => {
  const rpcUrl = "https://node.example/rpc?key=a&b='c d'"
  const command = toCurl({ rpcUrl, method: 'eth_call', params: [{ to: '0x1', note: "it's $HOME" }, 'latest'] })
  const read = execFileSync('sh', ['-c', command.replace(/^curl/, "printf '%s\\n'")], { encoding: 'utf8' }).split('\n')
  expect(read[4]).toBe(rpcUrl)
  expect(JSON.parse(read[3] ?? '')).toMatchObject({ params: [{ note: "it's $HOME" }, 'latest'] })
})
