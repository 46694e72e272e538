import { homeSide } from '@/lib/chain/chains'
import { portalEnvironment } from '../fixtures/nation'
import { freePort, startPortal } from '../fixtures/portal'
import { expect, expectAccessible, test } from '../fixtures/test'

const parts = ['payments', 'records', 'signIn', 'offices'] as const

test('when all is well the page says so, and every page leads to it', async ({ page, words }) => {
  await page.goto('/')
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: words('shell.link.status') })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: words('status.title') })).toBeVisible()
  await expect(page.getByText(words('status.allWell'))).toBeVisible()
  for (const part of parts) {
    await expect(page.getByRole('heading', { name: words(`status.${part}.works`), exact: true })).toBeVisible()
  }
})

test('a person decides whether the page looks again by itself', async ({ page, words }) => {
  await page.goto('/status')
  await page.getByRole('button', { name: words('status.pause') }).click()
  await expect(page.getByText(words('status.autoOff'))).toBeVisible()
  await page.getByRole('button', { name: words('status.resume') }).click()
  await expect(page.getByText(words('status.auto', { seconds: 30 }))).toBeVisible()
})

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('a network that does not answer is named, with since when and what to do', async ({ page, words }) => {
      const name = homeSide === 'l1' ? 'CIVITAS_L1_RPC_URL' : 'CIVITAS_L2_RPC_URL'
      const portal = await startPortal({ [name]: `http://localhost:${await freePort()}` })
      try {
        await page.goto(`${portal.url}/status`)
        await expect(page.getByText(words('status.someTrouble'))).toBeVisible()
        for (const line of ['payments.noNetwork', 'records.stopped', 'signIn.works', 'offices.noNetwork']) {
          await expect(page.getByRole('heading', { name: words(`status.${line}`), exact: true })).toBeVisible()
          await expect(page.getByText(words(`status.${line}Text`))).toBeVisible()
        }
        const payments = page.getByRole('heading', { name: words('status.payments.noNetwork') })
        const since = page.getByRole('listitem').filter({ has: payments }).getByRole('time')
        expect(Date.parse((await since.getAttribute('datetime')) ?? '')).toBeLessThanOrEqual(Date.now())
        await expectAccessible(page)
      } finally {
        await portal.stop()
      }
    })

    test('a database that does not answer is named, and who holds which key still reads', async ({ page, words }) => {
      const address = new URL(portalEnvironment('http://localhost')['DATABASE_URL'] ?? '')
      address.port = String(await freePort())
      const portal = await startPortal({ DATABASE_URL: address.href })
      try {
        await page.goto(`${portal.url}/status`)
        for (const part of parts) {
          await expect(page.getByRole('heading', { name: words(`status.${part}.noDatabase`) }).first()).toBeVisible()
        }
        await page.goto(`${portal.url}/how-it-runs`)
        await expect(page.getByText(words('howItRuns.recordSilent')).first()).toBeVisible()
        await expect(page.getByText(words('howItRuns.code.same'), { exact: true }).first()).toBeVisible()
      } finally {
        await portal.stop()
      }
    })
  })
}

test.describe('when these pages themselves stop', () => {
  test.use({ expectedErrors: [/ERR_CONNECTION_REFUSED/] })

  test('the page that is open stays and says that nobody answers', async ({ page, words }) => {
    const portal = await startPortal({})
    await page.goto(`${portal.url}/status`)
    await expect(page.getByRole('button', { name: words('status.pause') })).toBeVisible()
    await portal.stop()
    await page.getByRole('link', { name: words('status.again') }).click()
    await expect(page.getByText(words('status.silent'))).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: words('status.title') })).toBeVisible()
  })
})
