import { mera, payDirectly } from '../fixtures/chain'
import { query } from '../fixtures/nation'
import { type Person, personOf, stranger } from '../fixtures/people'
import { signInWithoutPage } from '../fixtures/sign-in'
import { expect, type Page } from '../fixtures/test'
import type { Words } from '../fixtures/words'
import { documentPages, pdfOf } from './document-pages'
import { issuancePages } from './issuance-pages'
import { payPages } from './pay-pages'

export type Visit = { page: Page; words: Words; payer: Person; payee: Person }

/** A page of the portal, who may read it, and how to come to it. */
export type PortalPage = {
  name: string
  /** The key of the person who is signed in. `payer` and `stranger` are the test's own. */
  reader?: string
  open: (visit: Visit) => Promise<unknown>
}

/** Opens a page as the person who reads it. */
export async function openAsReader({ reader, open }: PortalPage, visit: Visit): Promise<void> {
  const { page, payer } = visit
  const { account } =
    reader === 'payer' ? payer : reader === 'stranger' ? { account: stranger } : personOf(reader ?? 'leila')
  if (reader !== undefined) await signInWithoutPage(page.context().request, account)
  await open(visit)
}

const at =
  (path: string): PortalPage['open'] =>
  ({ page }) =>
    page.goto(path)

/** Every page, in the order of the tour. */
export const allPages: readonly PortalPage[] = [
  { name: 'start', open: at('/') },
  { name: 'supply', open: at('/money/supply') },
  { name: 'how-it-runs', open: at('/how-it-runs') },
  { name: 'status', open: at('/status') },
  { name: 'data-sources', open: at('/data-sources') },
  { name: 'privacy', open: at('/privacy') },
  { name: 'accessibility', open: at('/accessibility') },
  { name: 'design', open: at('/design') },
  { name: 'sign-in', open: at('/sign-in') },
  { name: 'not-found', open: at('/no-such-page') },
  { name: 'home', reader: 'payer', open: at('/home') },
  { name: 'pay', reader: 'payer', open: at('/money/pay') },
  {
    name: 'pay-problem',
    reader: 'payer',
    open: async ({ page, words }) => {
      await page.goto('/money/pay')
      await payPages(page, words).enterPayee('0x12')
      await expect(page.getByRole('alert').filter({ hasText: words('form.problem') })).toBeVisible()
    },
  },
  {
    name: 'pay-amount',
    reader: 'payer',
    open: ({ page, payee }) => page.goto(`/money/pay/amount?to=${payee.address}`),
  },
  {
    name: 'pay-check',
    reader: 'payer',
    open: ({ page, words, payee }) => payPages(page, words).prepare({ to: payee.address, typed: '12' }),
  },
  { name: 'receive', reader: 'payer', open: at('/money/receive') },
  { name: 'movements', reader: 'payer', open: at('/money/movements') },
  {
    name: 'receipt',
    reader: 'payer',
    open: async ({ page, payer, payee }) => {
      await page.goto(`/receipts/${await payDirectly(payer.account, payee.address, mera('0.5'))}`)
    },
  },
  { name: 'receipt-unknown', open: at(`/receipts/0x${'cd'.repeat(32)}`) },
  { name: 'not-registered', reader: 'stranger', open: at('/home') },
  { name: 'staff', reader: 'bruno', open: at('/staff') },
  { name: 'role-missing', reader: 'payer', open: at('/staff') },
  { name: 'issuance', reader: 'bruno', open: at('/money/issuance') },
  { name: 'issuance-new', reader: 'amina', open: at('/money/issuance/new') },
  {
    name: 'issuance-document',
    reader: 'amina',
    open: async ({ page, words }) => {
      await page.goto('/money/issuance/new')
      await documentPages(page, words).attach.click()
      await documentPages(page, words).chooseFile({ name: 'a.pdf', mimeType: 'application/pdf', buffer: pdfOf('/XFA') })
      await expect(page.getByRole('alert').filter({ hasText: words('form.problem') })).toBeVisible()
    },
  },
  {
    name: 'issuance-document-attached',
    reader: 'amina',
    open: async ({ page, words }) => {
      await page.goto('/money/issuance/new')
      await documentPages(page, words).attach.click()
      const name = `${'A-long-name-without-a-blank-'.repeat(3)}.pdf`
      await documentPages(page, words).chooseFile({ name, mimeType: 'application/pdf', buffer: pdfOf('Order') })
      await expect(documentPages(page, words).remove).toBeVisible()
    },
  },
  {
    name: 'issuance-new-check',
    reader: 'amina',
    open: async ({ page, words }) => {
      await page.goto('/money/issuance/new')
      await issuancePages(page, words).request({
        payee: personOf('omar').address,
        amount: '110',
        authority: 'Central Bank Act, section 12',
        order: 'BM-0011',
        statement: 'To see the page on which it is signed.',
      })
    },
  },
  {
    name: 'issuance-case',
    reader: 'bruno',
    open: async ({ page }) => page.goto(`/money/issuance/${await waitingIssuance()}`),
  },
  {
    name: 'issuance-decision',
    reader: 'bruno',
    open: async ({ page, words }) => {
      await page.goto(`/money/issuance/${await waitingIssuance()}`)
      await issuancePages(page, words).decide('approve', 'The order is in force.')
    },
  },
]

/** Gives an issuance of the nation's history that still waits for a checker. */
async function waitingIssuance(): Promise<string> {
  const [row] = await query<{ id: string }>(
    `select id from indexed.issuances where state = 'requested' and maker = $1 order by requested_at limit 1`,
    [personOf('amina').address.toLowerCase()],
  )
  if (!row) throw new Error('No issuance waits.')
  return row.id
}
