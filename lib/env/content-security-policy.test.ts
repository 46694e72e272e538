import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'

const connect = ['http://localhost:8545/path', 'http://localhost:9545']

test('a page runs only scripts with its nonce and asks only our own server and the nodes', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', connect, isDevelopment: false })
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'")
  expect(policy).toContain("connect-src 'self' http://localhost:8545 http://localhost:9545")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('eval is allowed only with hot reload', () => {
  expect(contentSecurityPolicy({ nonce: 'abc', connect, isDevelopment: false })).not.toContain("'unsafe-eval'")
  expect(contentSecurityPolicy({ nonce: 'abc', connect, isDevelopment: true })).toContain("'unsafe-eval'")
})
