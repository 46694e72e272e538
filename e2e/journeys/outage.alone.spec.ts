import { balanceOf, mera, payDirectly } from '../fixtures/chain'
import { groupOf, portalEnvironment } from '../fixtures/nation'
import { personOf } from '../fixtures/people'
import { freePort, type Portal, startPortal } from '../fixtures/portal'
import { expect, expectAccessible, test } from '../fixtures/test'
import { homePage } from '../pages/home-page'
import { formProblem, payPages } from '../pages/pay-pages'
import { receiptPage } from '../pages/receipt-page'

const down = { expectedErrors: [/status of 50\d/] }

test.describe('when the network does not answer the portal', () => {
  test.use(down)
  let portal: Portal
  test.beforeAll(async () => {
    portal = await startPortal({ CIVITAS_L2_RPC_URL: `http://localhost:${await freePort()}` })
  })
  test.afterAll(() => portal.stop())

  for (const language of ['en', 'ar'] as const) {
    test.describe(`in ${language}`, () => {
      test.use({ language })

      test('pages that need it say so kindly, the others read, and nothing that was typed is lost', async ({
        page,
        words,
        people: { payer, payee },
        signIn,
      }) => {
        const hash = await payDirectly(payer.account, payee.address, mera('0.25'))
        await signIn(payer.account)
        const balance = await balanceOf(payer.address)

        await page.goto(`${portal.url}/`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.goto(`${portal.url}/home`)
        await expect(homePage(page, words).greeting(payer.givenName)).toBeVisible()
        await page.goto(`${portal.url}/money/supply`)
        await expect(page.getByRole('heading', { level: 1, name: words('supply.title') })).toBeVisible()
        await page.goto(`${portal.url}/money/movements`)
        await expect(page.getByRole('heading', { level: 1, name: words('movements.title') })).toBeVisible()

        await page.goto(`${portal.url}/receipts/${hash}`)
        await expect(page.getByRole('heading', { level: 1, name: words('outage.title') })).toBeVisible()
        await expect(page.getByText(words('errors.chain.unreachable'))).toBeVisible()
        await expectAccessible(page)
        await page.getByRole('link', { name: words('outage.status') }).click()
        await expect(page.getByRole('heading', { name: words('status.payments.noNetwork') })).toBeVisible()

        const pay = payPages(page, words)
        await page.goto(`${portal.url}/money/pay`)
        await pay.enterPayee(payee.address)
        const { summary } = formProblem(page, words)
        await expect(summary).toContainText(words('errors.chain.unreachable'))
        await expect(pay.payee).toHaveValue(payee.address)
        await page.goto(`${portal.url}/money/pay/amount?to=${payee.address}`)
        await pay.enterAmount('12.50', 'Bread')
        await expect(summary).toContainText(words('errors.chain.unreachable'))
        await expect(pay.amount).toHaveValue('12.50')
        await expect(pay.reference).toHaveValue('Bread')
        expect(await balanceOf(payer.address)).toBe(balance)
      })

      test('offices, whose roles stand on the network, open to nobody', async ({ page, words, signIn }) => {
        await signIn(personOf('bruno').account)
        for (const path of ['/staff', '/money/issuance']) {
          await page.goto(`${portal.url}${path}`)
          await expect(page.getByText(words('errors.chain.unreachable'))).toBeVisible()
        }
      })
    })
  }
})

test.describe('when the database does not answer', () => {
  test.use(down)
  let portal: Portal
  test.beforeAll(async () => {
    const { DATABASE_URL = '' } = portalEnvironment('http://localhost')
    const address = new URL(DATABASE_URL)
    address.port = String(await freePort())
    portal = await startPortal({ DATABASE_URL: address.href })
  })
  test.afterAll(() => portal.stop())

  for (const language of ['en', 'fr', 'ar'] as const) {
    test.describe(`in ${language}`, () => {
      test.use({ language })

      test('public pages without records read, the others say so kindly', async ({
        page,
        words,
        people: { payer, payee },
        signIn,
      }) => {
        await signIn(payer.account)
        for (const path of ['/', '/how-it-runs', '/status', '/data-sources', '/privacy', '/accessibility', '/design']) {
          await page.goto(`${portal.url}${path}`)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          await expect(page.getByText(words('outage.title'))).toHaveCount(0)
        }
        const personal = ['/home', '/money/pay', `/money/pay/amount?to=${payee.address}`, '/money/movements']
        for (const path of [...personal, '/money/supply', '/staff', '/money/issuance', '/sign-in']) {
          await page.goto(`${portal.url}${path}`)
          await expect(page.getByRole('heading', { level: 1, name: words('outage.title') }), path).toBeVisible()
          await expect(page.getByText(words('errors.store.unreachable'))).toBeVisible()
        }
        await expectAccessible(page)
      })
    })
  }

  test('a sign-in is refused with the reason', async ({ request }) => {
    const response = await request.post(`${portal.url}/api/auth/nonce`, { headers: { origin: portal.url } })
    expect(response.status()).toBe(503)
    expect(await response.json()).toEqual({ code: 'store.unreachable' })
  })
})

test.describe('when the indexer stands still', () => {
  test.afterEach(() => {
    process.kill(groupOf('indexer'), 'SIGCONT')
  })

  test('pages say that their figures are old, paying works, and all is well when it goes on', async ({
    page,
    words,
    people: { payer, payee },
    signIn,
    giveWallet,
  }) => {
    const wallet = await giveWallet(payer.account)
    await signIn(payer.account)
    const before = await balanceOf(payer.address)
    const home = homePage(page, words)
    await home.expectBalance(before)
    await expect(home.behind).toHaveCount(0)

    process.kill(groupOf('indexer'), 'SIGSTOP')
    const pay = payPages(page, words)
    await pay.prepare({ to: payee.address, typed: '8.08' })
    await pay.payButton(mera('8.08')).click()
    await pay.walletOption.click()
    const hash = await receiptPage(page, words).arrive()
    await expect(receiptPage(page, words).accepted).toBeVisible()
    expect(wallet.sent).toEqual([hash])
    await expect(async () => {
      await home.open()
      await expect(home.behind).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 40_000 })
    await expect(page.getByText(words.amount(before), { exact: true }).first()).toBeVisible()
    await page.goto('/money/supply')
    await expect(home.behind).toBeVisible()

    process.kill(groupOf('indexer'), 'SIGCONT')
    await home.expectBalance(before - mera('8.08'))
    await expect(home.behind).toHaveCount(0)
  })
})
