import { expect, test } from 'vitest'
import { loadMessages } from '@/lib/i18n/messages'
import { nation } from '@/nation.config'
import type { ServiceLine } from './to-service-lines'

type Words<Part extends ServiceLine['part']> = Extract<ServiceLine, { part: Part }>['word']

const words: { [Part in ServiceLine['part']]: Record<Words<Part>, true> } = {
  payments: { works: true, quiet: true, noNetwork: true, noDatabase: true, updating: true },
  records: { works: true, behind: true, stopped: true, noDatabase: true, building: true },
  signIn: { works: true, noDatabase: true, updating: true },
  offices: { works: true, noNetwork: true, noDatabase: true, updating: true },
  publicNetwork: { works: true, quiet: true, noNetwork: true },
}

test('every line of the status page can be said in every language, with what to do', async () => {
  for (const locale of nation.locales) {
    const { status } = await loadMessages(locale)
    for (const [part, known] of Object.entries(words)) {
      const said = Object.keys(status[part as ServiceLine['part']])
      expect(said).toEqual(expect.arrayContaining(Object.keys(known).flatMap((word) => [word, `${word}Text`])))
    }
  }
})
