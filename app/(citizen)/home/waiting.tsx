import { getTranslations } from 'next-intl/server'
import { TextLink } from '@/components/ui/text-link'
import { getOfficer } from '@/lib/auth/get-officer'
import { getWaitingIssuances } from '@/lib/money/data'
import { paths } from '@/lib/nation/paths'

/** What waits for this person, as sentences with one action each. */
export async function Waiting() {
  const t = await getTranslations('home')
  const roles = await getOfficer().then(
    (officer) => officer.roles,
    // No office, or the network does not answer: then nothing can wait here that could be done now.
    () => new Set<string>(),
  )
  const counts = roles.size > 0 ? await getWaitingIssuances() : { toApprove: 0, toExecute: 0 }
  const sentences = [
    ...(roles.has('checker') && counts.toApprove > 0 ? [t('issuancesToApprove', { count: counts.toApprove })] : []),
    ...(roles.has('treasurer') && counts.toExecute > 0 ? [t('issuancesToExecute', { count: counts.toExecute })] : []),
  ]
  if (sentences.length === 0) return null
  return (
    <section aria-labelledby="waiting" className="space-y-2">
      <h2 id="waiting" className="text-title">
        {t('waiting')}
      </h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} className="flex flex-wrap gap-x-3">
            {sentence} <TextLink href={paths.issuance}>{t('openQueue')}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
