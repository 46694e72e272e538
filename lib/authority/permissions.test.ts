import { expect, test } from 'vitest'
import { loadMessages } from '@/lib/i18n/messages'
import { nation } from '@/nation.config'
import { plannedPermissions } from './permissions'

test('what each office may do can be said in every language', async () => {
  for (const locale of nation.locales) {
    const { howItRuns } = await loadMessages(locale)
    expect(Object.keys(howItRuns.can)).toEqual(expect.arrayContaining(plannedPermissions.map(({ name }) => name)))
  }
})
