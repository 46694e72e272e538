import { type APIRequestContext, type BrowserContext, request } from '@playwright/test'
import { decode, encode } from 'next-auth/jwt'
import { builtActions } from '../fixtures/build'
import { callAction } from '../fixtures/call-action'
import { nationUrl, portalEnvironment, query } from '../fixtures/nation'
import { personOf } from '../fixtures/people'
import { askNonce, signInWithoutPage, toMessage } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'

// People whom no other test signs in.
const { account } = personOf('mei')
const { account: thief } = personOf('omar')
const cookieName = 'next-auth.session-token'
const secret = portalEnvironment(nationUrl)['NEXTAUTH_SECRET'] ?? ''

type Jar = Pick<BrowserContext, 'cookies'>

async function tokenOf(jar: Jar): Promise<string> {
  const cookie = (await jar.cookies(nationUrl)).find(({ name }) => name === cookieName)
  if (!cookie) throw new Error('There is no session cookie.')
  return cookie.value
}

async function sessionOf(token: string): Promise<string> {
  return (await decode({ token, secret }))?.sub ?? ''
}

/** What another device gets that shows this cookie: 200 is the citizen's own home page. */
async function statusWith(token: string): Promise<number> {
  const device = await request.newContext({ extraHTTPHeaders: { cookie: `${cookieName}=${token}` } })
  const response = await device.get(`${nationUrl}/home`, { maxRedirects: 0 })
  await device.dispose()
  return response.status()
}

async function signOut(device: APIRequestContext): Promise<void> {
  const action = builtActions().find(({ name }) => name.endsWith('#signOut'))
  const response = await callAction(device, { id: action?.id ?? '', input: { value: null }, at: '/home' })
  expect(response.headers()['x-action-redirect']).toContain('/')
}

test('a stolen cookie is worth nothing once its owner has signed out', async ({ context, signIn }) => {
  await signIn(account)
  const stolen = await tokenOf(context)
  expect(await statusWith(stolen)).toBe(200)

  await signOut(context.request)
  expect(await statusWith(stolen)).toBe(307)
  expect((await context.cookies(nationUrl)).map(({ name }) => name)).not.toContain(cookieName)
})

test('no route tells a script which session its cookie names, before and after signing out', async ({
  context,
  signIn,
}) => {
  await signIn(account)
  const id = await sessionOf(await tokenOf(context))
  const answers = async () =>
    Promise.all(
      ['/api/auth/session', '/api/auth/csrf', '/home'].map(async (at) => (await context.request.get(at)).text()),
    )
  for (const answer of await answers()) expect(answer).not.toContain(id)
  await signOut(context.request)
  for (const answer of await answers()) expect(answer).not.toContain(id)
})

test('a session ends when it is ended or too old, whatever the cookie says', async ({ context, signIn }) => {
  for (const end of ['revoked_at = now()', "expires_at = now() - interval '1 second'"]) {
    await signIn(account)
    const token = await tokenOf(context)
    expect(await statusWith(token)).toBe(200)
    await query(`update auth.sessions set ${end} where id = $1`, [await sessionOf(token)])
    expect(await statusWith(token)).toBe(307)
  }
})

test('a cookie that was changed or made by somebody else opens nothing', async ({ context, signIn }) => {
  await signIn(account)
  const token = await tokenOf(context)
  const sub = await sessionOf(token)
  const [head = '', ...parts] = token.split('.')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const forged = [
    '',
    'nonsense',
    [head, ...parts.toReversed()].join('.'),
    `${token.slice(0, -4)}AAAA`,
    await encode({ token: { sub }, secret: 'another secret of the same length!' }),
    await encode({ token: { sub }, secret, maxAge: -60 }),
    await encode({ token: { sub: account.address }, secret }),
    `${part({ alg: 'none' })}.${part({ sub, exp: 9_999_999_999 })}.`,
    sub,
  ]
  for (const cookie of forged) expect(await statusWith(cookie), cookie.slice(0, 40)).toBe(307)
  expect(await statusWith(token)).toBe(200)
})

test('who signs in gets a session of their own, whatever cookie a thief had put there, and the thief’s stays the thief’s', async ({
  context,
}) => {
  const other = await request.newContext({ baseURL: nationUrl })
  await signInWithoutPage(other, thief)
  const planted = (await other.storageState()).cookies.find(({ name }) => name === cookieName)?.value ?? ''
  await context.addCookies([{ name: cookieName, value: planted, url: nationUrl }])

  await signInWithoutPage(context.request, account)
  const own = await tokenOf(context)
  expect(own).not.toBe(planted)
  const rows = await query<{ account: string }>('select account from auth.sessions where id = $1', [
    await sessionOf(own),
  ])
  expect(rows).toEqual([{ account: account.address }])
  // What was in this browser before is over: with a planted cookie that is the thief's own session.
  expect(await statusWith(planted)).toBe(307)
  await other.dispose()
})

test('scripts cannot read the cookies of a session, and foreign sites cannot send them along with a form', async ({
  context,
  signIn,
}) => {
  await signIn(account)
  const cookies = await context.cookies(`${nationUrl}/api/auth/`)
  const flags = Object.fromEntries(cookies.map(({ name, httpOnly, sameSite }) => [name, { httpOnly, sameSite }]))
  expect(flags).toMatchObject({
    [cookieName]: { httpOnly: true, sameSite: 'Lax' },
    'next-auth.csrf-token': { httpOnly: true, sameSite: 'Lax' },
    'civitas-sign-in': { httpOnly: true, sameSite: 'Strict' },
  })
})

test('a sign-in without the token of its own browser signs nobody in', async ({ context }) => {
  const message = toMessage(account, await askNonce(context.request))
  const signature = await account.signMessage({ message })
  const response = await context.request.post('/api/auth/callback/credentials', {
    headers: { origin: nationUrl },
    form: { csrfToken: 'f'.repeat(64), message, signature, json: 'true' },
  })
  expect((await context.cookies(nationUrl)).map(({ name }) => name)).not.toContain(cookieName)
  expect(await response.text()).not.toContain(account.address)
})
