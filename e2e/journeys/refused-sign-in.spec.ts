import { personOf, stranger } from '../fixtures/people'
import { askNonce, refusalOf, sendMessage, toMessage } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'

const { account } = personOf('farid')
const minute = 60_000

test('the same signed message opens one session and no second', async ({ context, browser }) => {
  const message = toMessage(account, await askNonce(context.request))
  const signed = { message, signature: await account.signMessage({ message }) }
  expect((await sendMessage(context.request, signed)).ok()).toBe(true)

  const again = await sendMessage(context.request, signed)
  expect(again.status()).toBe(401)
  expect(await refusalOf(again)).toBe('auth.nonce_used')

  const elsewhere = await browser.newContext()
  expect(await refusalOf(await sendMessage(elsewhere.request, signed))).toBe('auth.nonce_used')
  await elsewhere.close()
})

test('a message that another browser asked for opens nothing here', async ({ context, browser }) => {
  const victim = await browser.newContext()
  const message = toMessage(account, await askNonce(victim.request))
  const signed = { message, signature: await account.signMessage({ message }) }
  expect(await refusalOf(await sendMessage(context.request, signed))).toBe('auth.nonce_used')
  await victim.close()
})

const wrong = [
  { name: 'made for another site', changes: { domain: 'civitas.example' }, code: 'auth.domain_foreign' },
  {
    name: 'with the address of another site in it',
    changes: { uri: 'https://civitas.example' },
    code: 'auth.domain_foreign',
  },
  { name: 'for another network', changes: { chainId: 1 }, code: 'auth.chain_foreign' },
  {
    name: 'that has expired',
    changes: { issuedAt: new Date(Date.now() - 10 * minute), expirationTime: new Date(Date.now() - 5 * minute) },
    code: 'auth.message_expired',
  },
  {
    name: 'that grants itself a year',
    changes: { expirationTime: new Date(Date.now() + 365 * 24 * 60 * minute) },
    code: 'auth.message_expired',
  },
  {
    name: 'from the future',
    changes: { issuedAt: new Date(Date.now() + 20 * minute), expirationTime: new Date(Date.now() + 24 * minute) },
    code: 'auth.message_expired',
  },
  { name: 'with a number that was never given', changes: { nonce: 'neverGivenToAnyone1234' }, code: 'auth.nonce_used' },
]

for (const { name, changes, code } of wrong) {
  test(`a message ${name} signs nobody in`, async ({ context, page }) => {
    const message = toMessage(account, await askNonce(context.request), changes)
    const response = await sendMessage(context.request, { message, signature: await account.signMessage({ message }) })
    expect(response.status()).toBe(401)
    expect(await refusalOf(response)).toBe(code)
    await page.goto('/home')
    await expect(page).toHaveURL(/\/sign-in/)
  })
}

test('a message without an end signs nobody in', async ({ context }) => {
  const whole = toMessage(account, await askNonce(context.request))
  const message = whole.replace(/\nExpiration Time: .*/, '')
  expect(message).not.toBe(whole)
  const response = await sendMessage(context.request, { message, signature: await account.signMessage({ message }) })
  expect(await refusalOf(response)).toBe('auth.message_unreadable')
})

test('someone else’s signature, a changed message and nonsense sign nobody in', async ({ context, page }) => {
  const message = toMessage(account, await askNonce(context.request))
  const foreign = await sendMessage(context.request, { message, signature: await stranger.signMessage({ message }) })
  expect(await refusalOf(foreign)).toBe('auth.signature_wrong')

  const original = toMessage(stranger, await askNonce(context.request))
  const changed = original.replace(stranger.address, account.address)
  const signature = await stranger.signMessage({ message: original })
  expect(await refusalOf(await sendMessage(context.request, { message: changed, signature }))).toBe(
    'auth.signature_wrong',
  )

  const nonsense = toMessage(account, await askNonce(context.request))
  const broken = await sendMessage(context.request, { message: nonsense, signature: '0x1234' })
  expect(await refusalOf(broken)).toBe('auth.signature_wrong')
  const empty = await sendMessage(context.request, { message: '', signature: '0x' })
  expect(await refusalOf(empty)).toBe('auth.message_unreadable')

  await page.goto('/home')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('another site gets no number for a sign-in', async ({ request }) => {
  expect((await request.post('/api/auth/nonce', { headers: { origin: 'https://civitas.example' } })).status()).toBe(403)
  expect((await request.post('/api/auth/nonce')).status()).toBe(403)
})
