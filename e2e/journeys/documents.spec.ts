import { readFile } from 'node:fs/promises'
import { decodeEventLog, type Hex } from 'viem'
import { chain, money } from '../fixtures/chain'
import { nationUrl, query } from '../fixtures/nation'
import { personOf, stranger } from '../fixtures/people'
import { signInWithoutPage } from '../fixtures/sign-in'
import { expect, expectAccessible, type Page, test } from '../fixtures/test'
import { installWallet } from '../fixtures/wallet'
import type { Words } from '../fixtures/words'
import { documentPages, pdfOf } from '../pages/document-pages'
import { issuancePages } from '../pages/issuance-pages'
import { formProblem } from '../pages/pay-pages'
import { receiptPage } from '../pages/receipt-page'

const amina = personOf('amina')
const bruno = personOf('bruno')
const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })

/** Fills in the form of a request, and gives what must still stand in it later. */
async function fillIn(page: Page, words: Words, order: string): Promise<Record<string, string>> {
  const typed: Record<string, string> = {
    newPayee: personOf('omar').address,
    newAmount: '42.50',
    newAuthority: 'Central Bank Act, section 12',
    newOrder: order,
    newStatement: 'With the signed order.',
  }
  for (const [key, value] of Object.entries(typed)) await fieldOf(page, words, key).fill(value)
  return typed
}

function fieldOf(page: Page, words: Words, key: string) {
  return page.getByRole('textbox', { name: words(`issuance.${key}`, { currency: 'MRA' }), exact: true })
}

async function expectTyped(page: Page, words: Words, typed: Record<string, string>): Promise<void> {
  for (const [key, value] of Object.entries(typed)) await expect(fieldOf(page, words, key)).toHaveValue(value)
}

async function issuanceOf(hash: Hex): Promise<Hex> {
  const { logs } = await chain.waitForTransactionReceipt({ hash })
  const [log] = logs
  if (!log) throw new Error('The act left no event.')
  const { args } = decodeEventLog({ abi: money.abi, ...log })
  return (args as { id: Hex }).id
}

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('a signed order goes sealed from its maker to those who decide, and to nobody else', async ({
      browser,
      page,
      words,
      signIn,
      giveWallet,
    }) => {
      test.slow()
      await giveWallet(amina.account)
      await signIn(amina.account)
      const order = `ORDER-${language}-${Date.now()}`
      const bytes = pdfOf(order)
      const name = language === 'ar' ? 'أمر موقّع.pdf' : 'Signed order.pdf'
      const asking = issuancePages(page, words)
      const documents = documentPages(page, words)

      // The maker attaches a wrong file, then the order; the form stays as it was.
      await asking.openNew()
      const typed = await fillIn(page, words, order)
      await documents.attach.click()
      await documents.chooseFile(pdf('order.pdf', Buffer.from('GIF89a, whatever its name says')))
      await expect(formProblem(page, words).says(words('errors.documents.type_unknown'))).toBeVisible()
      await expectAccessible(page)
      await documents.chooseFile(pdf(`/home/amina/${name}`, bytes))
      await expect(documents.attached(name)).toBeVisible()
      await expectTyped(page, words, typed)
      await expectAccessible(page)
      await asking.goOn.click()
      await expect(page.getByRole('heading', { level: 1, name: words('issuance.checkTitle') })).toBeVisible()
      await expect(documents.open(name)).toBeVisible()
      await asking.sign('sign')
      const id = await issuanceOf(await receiptPage(page, words).arrive())

      // The evidence record, whose hash is on chain, names the file by its hash.
      const [file] = await query<{ id: string; hash: string }>(
        `select f.id, f.hash from documents.files f join evidence.records r on r.facts ->> 'document' = f.id
         where r.order_number = $1 and r.facts ->> 'documentHash' = f.hash`,
        [order],
      )
      if (!file) throw new Error('No record names the file.')
      const address = `/api/documents/${file.id}`

      // The checker reads the same bytes before deciding.
      const context = await browser.newContext({ locale: language })
      await installWallet(context, bruno.account)
      await signInWithoutPage(context.request, bruno.account)
      const checker = await context.newPage()
      await expect(async () => {
        await issuancePages(checker, words).openCase(id)
        await expect(documentPages(checker, words).open(name)).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await expectAccessible(checker)
      await checker.getByText(words('issuance.decoded'), { exact: true }).first().click()
      await expect(checker.getByText(file.hash, { exact: true })).toBeVisible()
      const [download] = await Promise.all([
        checker.waitForEvent('download'),
        documentPages(checker, words).open(name).click(),
      ])
      expect(download.suggestedFilename()).toBe(name)
      expect((await readFile(await download.path())).equals(bytes)).toBe(true)
      expect(await query('select person from documents.reads where document_id = $1', [file.id])).toHaveLength(1)

      const answer = await context.request.get(address)
      expect(answer.headers()).toMatchObject({
        'content-type': 'application/pdf',
        'cache-control': 'no-store, private',
        'x-content-type-options': 'nosniff',
      })
      expect(answer.headers()['content-disposition']).toMatch(/^attachment;/)
      expect(answer.headers()['content-security-policy']).toMatch(/; sandbox$/)

      // It stands on the page on which the decision is signed too.
      await issuancePages(checker, words).decide('approve', 'The order is in force.')
      await expect(documentPages(checker, words).open(name)).toBeVisible()
      await context.close()

      // Everybody else reads the same as if there were none.
      const registrar = personOf('clara').account
      const citizen = personOf('leila').account
      for (const account of [undefined, stranger, citizen, registrar]) {
        const other = await browser.newContext({ locale: language })
        if (account) await signInWithoutPage(other.request, account)
        const [there, nowhere] = [await other.request.get(address), await other.request.get('/api/documents/nothing')]
        expect(there.status()).toBe(404)
        expect([nowhere.status(), await nowhere.text()]).toEqual([there.status(), await there.text()])
        await other.close()
      }

      // One byte that is changed in the records is found out: nothing is given out, and the page says so.
      await query(`update documents.files set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where id = $1`, [
        file.id,
      ])
      const broken = await page.request.get(address, { headers: { 'accept-language': language } })
      expect(broken.status()).toBe(500)
      expect(await broken.text()).toBe(words('errors.documents.broken'))

      // The maker withdraws it, so that the queue stays as it was.
      await expect(async () => {
        await asking.openCase(id)
        await expect(asking.decision('cancel')).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await asking.decide('cancel', 'It was only a test.')
      await asking.sign('cancel')
      await receiptPage(page, words).arrive()
    })
  })
}

test('a file can be replaced and removed, and Enter goes on with the request', async ({ page, words, signIn }) => {
  await signIn(amina.account)
  const asking = issuancePages(page, words)
  const documents = documentPages(page, words)
  await asking.openNew()
  const typed = await fillIn(page, words, 'TEST-REPLACE')
  await documents.attach.click()
  await documents.chooseFile(pdf('first.pdf', pdfOf('first')))
  await documents.replace.click()
  await documents.chooseFile(pdf('second.pdf', pdfOf('second')))
  await expect(documents.attached('second.pdf')).toBeVisible()
  await expect(documents.attached('first.pdf')).toHaveCount(0)
  await documents.remove.click()
  await expect(documents.attach).toBeVisible()
  await expectTyped(page, words, typed)
  await fieldOf(page, words, 'newOrder').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: words('issuance.checkTitle') })).toBeVisible()
  await expect(page.getByText(words('documents.none'))).toBeVisible()
  // What was attached before the check can be changed from there.
  await page.getByRole('link', { name: `${words('issuance.change')} ${words('documents.order')}` }).click()
  await documents.attach.click()
  await documents.chooseFile(pdf('third.pdf', pdfOf('third')))
  await expect(documents.attached('third.pdf')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('files are refused with a sentence and attached, and the form stays as it was typed', async ({
    page,
    words,
    signIn,
  }) => {
    await signIn(amina.account)
    const documents = documentPages(page, words)
    await issuancePages(page, words).openNew()
    const typed = await fillIn(page, words, 'TEST-PLAIN')
    await documents.attach.click()
    const refused = [
      [pdf('large.pdf', pdfOf('large', 5 * 1024 * 1024)), words('errors.documents.too_large', { megabytes: '5' })],
      [pdf('larger.pdf', pdfOf('larger', 12 * 1024 * 1024)), words('errors.documents.too_large', { megabytes: '5' })],
      [pdf('empty.pdf', Buffer.alloc(0)), words('errors.documents.empty')],
      [pdf('script.pdf', pdfOf('/JavaScript')), words('errors.documents.pdf_active')],
    ] as const
    for (const [file, sentence] of refused) {
      await documents.chooseFile(file)
      await expect(formProblem(page, words).says(sentence)).toBeVisible()
    }
    await page.getByRole('button', { name: words('documents.upload'), exact: true }).click()
    await expect(formProblem(page, words).says(words('errors.documents.missing'))).toBeVisible()
    await page.getByRole('link', { name: words('documents.backToForm') }).click()
    await expectTyped(page, words, typed)
    await documents.attach.click()
    await documents.chooseFile(pdf('order.pdf', pdfOf('order')))
    await expect(documents.attached('order.pdf')).toBeVisible()
    await expectTyped(page, words, typed)
    await issuancePages(page, words).goOn.click()
    await expect(documents.open('order.pdf')).toBeVisible()
  })
})

test('nobody hands in a file for a form that is not theirs', async ({ browser, page, words, signIn }) => {
  await signIn(amina.account)
  await issuancePages(page, words).openNew()
  await documentPages(page, words).attach.click()
  await page.waitForURL(/\/document\?draft=/)
  const draft = new URL(page.url()).searchParams.get('draft') ?? ''
  const send = async (account: typeof stranger | undefined, headers = { origin: nationUrl }) => {
    const other = await browser.newContext()
    if (account) await signInWithoutPage(other.request, account)
    const response = await other.request.post(`/api/documents?draft=${draft}`, {
      headers,
      multipart: { file: pdf('order.pdf', pdfOf('order')) },
      maxRedirects: 0,
    })
    await other.close()
    return [response.status(), response.headers()['location'] ?? '']
  }
  expect(await send(undefined)).toEqual([303, expect.stringMatching(/^\/sign-in\?/)])
  expect(await send(personOf('leila').account)).toEqual([303, '/authority/role-missing'])
  expect(await send(bruno.account)).toEqual([404, ''])
  expect(await send(amina.account, { origin: 'http://elsewhere.example' })).toEqual([403, ''])
  const [row] = await query('select document_id from documents.drafts where id = $1', [draft])
  expect(row).toEqual({ document_id: null })
})
