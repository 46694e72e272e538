import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { loadMessages } from '@/lib/i18n/messages'
import { nation } from '@/nation.config'
import { errorDocs } from '@/scripts/error-docs/error-docs'
import { findErrorCodes } from '@/scripts/error-docs/find-error-codes'
import { sentencesOf } from '@/scripts/error-docs/sentences-of'
import { toPublic } from './to-public'
import { contractErrors, RevertedError } from './to-revert-error'

const root = fileURLToPath(new URL('../..', import.meta.url))
const codes = await findErrorCodes(root)
const shown = ['unexpected', ...codes.filter(({ visibility }) => visibility === 'shown').map(({ code }) => code)]

test('the codes of every kind of class are found', () => {
  expect(codes.map(({ code }) => code)).toEqual(
    expect.arrayContaining([
      'input.unreadable',
      'money.amount_foreign_mark',
      'evidence.order_empty',
      'chain.contract_not_deployed',
      'reverted.maker_cannot_approve',
    ]),
  )
})

test('a code names one fact', () => {
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
})

test('a code is a domain and words', () => {
  for (const { code } of codes) expect(code).toMatch(/^[a-z]+\.[a-z0-9]+(_[a-z0-9]+)*$/)
})

test('docs/errors.md lists the codes of the source with their sentences', async () => {
  expect(await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8')).toBe(await errorDocs(root))
})

// Look.md's tone, per language: no begging, no apology, no blame, and no words of the machinery.
const unwanted = {
  en: /\b(please|sorry|apolog\w*|invalid|oops|transactions?|gas|(block)?chains?|hex|revert(ed)?)\b/i,
  fr: /veuillez|s[’']il (vous|te) pla[iî]t|désolé|excus|invalide|oups|transaction|\bgaz\b|\bcha[iî]ne/i,
  ar: /عذر|آسف|نأسف|يرجى|رجاء|من فضل|غير صالح|معاملة|معاملات|الغاز|سلسلة/,
}

describe.each(nation.locales)('in %s', async (locale) => {
  const { errors } = await loadMessages(locale)
  const sentences = sentencesOf(errors)

  test('every code that a person may read has a sentence', () => {
    expect(shown.filter((code) => !sentences.has(code))).toEqual([])
  })

  test('every sentence belongs to such a code', () => {
    expect([...sentences.keys()].filter((code) => !shown.includes(code))).toEqual([])
  })

  test.each([...sentences])('%s speaks plainly', (_, sentence) => {
    expect(sentence).not.toMatch(unwanted[locale])
    expect(sentence).not.toMatch(/[!¡]|0x[0-9a-f]/i)
    expect(sentence).toMatch(/[.]$/)
  })

  test.each(contractErrors)('$name is said with amounts only', (item) => {
    const facts = Object.fromEntries(item.inputs.map(({ name, type }) => [name, sampleOf(type)]))
    const { code, facts: written } = toPublic(new RevertedError({ name: item.name, facts }), locale)
    const t = createTranslator({ locale, messages: { errors }, namespace: 'errors', onError: fail })
    // A sentence that used an account, an identifier or a time would show its sample.
    expect(t(code as 'unexpected', written as never)).not.toMatch(/sample|\{/)
  })
})

function sampleOf(type: string): string | bigint | number {
  if (type === 'uint256') return 1_250_500_000n
  return type.startsWith('uint') ? 1 : 'sample'
}

function fail(error: Error): never {
  throw error
}
