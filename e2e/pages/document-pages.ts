import { expect, type Page } from '../fixtures/test'
import type { Words } from '../fixtures/words'

export type TestFile = { name: string; mimeType: string; buffer: Buffer }

/** The form to which an officer attaches a document, and the page on which its file is chosen. */
export function documentPages(page: Page, words: Words) {
  const button = (key: string) => page.getByRole('button', { name: words(`documents.${key}`), exact: true })
  return {
    attach: button('attach'),
    replace: button('replace'),
    remove: button('remove'),
    /** The link to a document, in a list of names and values. */
    open: (name: string) => page.getByRole('link', { name: words('documents.open', { name: `\u2068${name}\u2069` }) }),
    /** The name of the file that is attached to the form. */
    attached: (name: string) => page.getByRole('link', { name, exact: true }),

    async chooseFile(file: TestFile): Promise<void> {
      await expect(page.getByRole('heading', { level: 1, name: words('documents.uploadTitle') })).toBeVisible()
      await page.getByLabel(words('documents.file'), { exact: true }).setInputFiles(file)
      await button('upload').click()
    },
  }
}

/** A PDF of one page, of about `padding` bytes more than that needs. */
export function pdfOf(line: string, padding = 0): Buffer {
  const content = `BT /F1 18 Tf 72 720 Td (${line}) Tj ET`
  return Buffer.from(
    `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >> endobj
4 0 obj << /Length ${content.length} >>
stream
${content}
endstream endobj
%${'.'.repeat(padding)}
trailer << /Size 5 /Root 1 0 R >>
startxref
0
%%EOF
`,
    'latin1',
  )
}
