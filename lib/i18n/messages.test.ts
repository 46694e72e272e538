import { describe, expect, test } from 'vitest'
import { nation } from '@/nation.config'
import { sentencesOf } from '@/scripts/error-docs/sentences-of'
import { messageArguments } from './message-arguments'
import { loadMessages } from './messages'

const english = sentencesOf(await loadMessages('en'))
const others = nation.locales.filter((locale) => locale !== 'en')

/** What a sentence leaves open: its arguments and its tags. */
function holesOf(sentence: string): string[] {
  const tags = new Set([...sentence.matchAll(/<\/?\w+>/g)].map(([tag]) => tag))
  return [...messageArguments(sentence), ...[...tags].sort()]
}

describe.each(others)('%s', async (locale) => {
  const sentences = sentencesOf(await loadMessages(locale))

  test('has the sentences of English, and no others', () => {
    expect([...sentences.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('has something to say in each', () => {
    expect([...sentences].filter(([, sentence]) => sentence.trim() === '').map(([key]) => key)).toEqual([])
  })

  test('puts the same values and tags into each', () => {
    const differing = [...sentences].filter(
      ([key, sentence]) => String(holesOf(sentence)) !== String(holesOf(english.get(key) ?? '')),
    )
    expect(differing).toEqual([])
  })

  test('knows every form of number that the language has', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const plurals = [...sentences].filter(([, sentence]) => sentence.includes(', plural,'))
    // French counts millions with a form of their own, which falls back to the general one.
    const needed = categories.filter((category) => !(locale === 'fr' && category === 'many'))
    for (const [key, sentence] of plurals) {
      for (const category of needed) expect(sentence, key).toContain(`${category} {`)
    }
  })
})

test('French puts a space that does not break before tall marks and inside its quotation marks', async () => {
  const french = sentencesOf(await loadMessages('fr'))
  const loose = /[^\u00a0\u202f][;?!»]| :|«[^\u00a0\u202f]/
  expect([...french].filter(([, sentence]) => loose.test(sentence))).toEqual([])
})

test('no language asks with an exclamation mark', async () => {
  const all = await Promise.all(nation.locales.map(async (locale) => [...sentencesOf(await loadMessages(locale))]))
  expect(all.flat().filter(([, sentence]) => sentence.includes('!'))).toEqual([])
})
