import { expect, test } from 'vitest'
import { createToRoute } from './to-route'

const toRoute = createToRoute({
  staticRoutes: [{ page: '/' }, { page: '/money/pay' }],
  dynamicRoutes: [
    { page: '/api/auth/[...nextauth]', regex: '^/api/auth/(.+?)(?:/)?$' },
    { page: '/receipts/[hash]', regex: '^/receipts/([^/]+?)(?:/)?$' },
  ],
})

test.each([
  ['/', '/'],
  ['/money/pay', '/money/pay'],
  ['/money/pay/', '/money/pay'],
  ['/receipts/0x70997970C51812dc3A010C7d01b50e0d17dc79C8', '/receipts/[hash]'],
  ['/api/auth/callback/credentials', '/api/auth/[...nextauth]'],
  ['/_next/static/chunks/a.js', '/_next/static/*'],
  ['/fonts/plex-sans-latin-400.woff2', '/fonts/*'],
  ['/Leila-Mansour', '(unknown)'],
  ['/receipts/0x1/0x2', '(unknown)'],
])('%s is %s', (pathname, route) => {
  expect(toRoute(pathname)).toBe(route)
})

test('without the list of routes nothing of an address is kept', () => {
  expect(createToRoute(undefined)('/receipts/0x1')).toBe('(unknown)')
})
