import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestNameCharacters } from './limits'
import { toDisposition } from './to-disposition'
import { toDocumentName } from './to-document-name'

test.each([
  ['Order 114.pdf', 'Order 114.pdf'],
  ['ORDER.PDF', 'ORDER.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\amina\\order.pdf', 'order.pdf'],
  ['.pdf', 'document.pdf'],
  ['', 'document.pdf'],
  ['...', 'document.pdf'],
  ['order.exe', 'order.exe.pdf'],
  ['order\u202Efdp.exe', 'orderfdp.exe.pdf'],
  ['or\u200bder\0\n.pdf', 'order.pdf'],
  ['a<b>:"c"|?*.pdf', 'a-b-c-.pdf'],
  ['أمر الإصدار.pdf', 'أمر الإصدار.pdf'],
  ['de\u0301cision.pdf', 'd\u00e9cision.pdf'],
])('%j is kept as %j', (given, name) => {
  expect(toDocumentName(given, 'pdf')).toBe(name)
})

test('the ending is that of the content', () => {
  expect(toDocumentName('order.pdf', 'jpeg')).toBe('order.jpg')
  expect(toDocumentName('order.jpeg', 'jpeg')).toBe('order.jpg')
})

test('no name is longer than it may be, cut in half, or leaves its header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (given) => {
      const name = toDocumentName(given, 'png')
      expect([...name].length).toBeLessThanOrEqual(longestNameCharacters)
      expect(name).toMatch(/[^./\\].*\.png$/)
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      const [, full = ''] =
        /^attachment; filename="[ !#-$&-[\]-~]+"; filename\*=UTF-8''([\w.!~%-]+)$/.exec(toDisposition(name)) ?? []
      expect(decodeURIComponent(full)).toBe(name)
    }),
  )
})
