import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PaymentCode } from '@/components/money/payment-code'
import { guarded } from '@/components/nation/guarded'
import { BackLink } from '@/components/ui/back-link'
import { CodeText } from '@/components/ui/code-text'
import { CopyButton } from '@/components/ui/copy-button'
import { SummaryList } from '@/components/ui/summary-list'
import { requireCitizen } from '@/lib/auth/require-citizen'
import { homeChainId } from '@/lib/chain/chains'
import { addressOf } from '@/lib/chain/deployments'
import { toPaymentLink } from '@/lib/money/payment-link'
import { paths } from '@/lib/nation/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('receive')
  return { title: t('title') }
}

export default async function ReceivePage() {
  return guarded(async () => {
    const citizen = await requireCitizen(paths.receive)
    const t = await getTranslations('receive')
    const token = addressOf(homeChainId, 'nationalStablecoin')
    const link = toPaymentLink({ chainId: homeChainId, token, payee: citizen.account })
    return (
      <div className="space-y-8">
        <BackLink href={paths.home}>{t('back')}</BackLink>
        <header className="space-y-3">
          <h1 className="text-headline">{t('title')}</h1>
          <p className="text-lead">{t('lead')}</p>
        </header>
        <PaymentCode link={link} label={t('codeAlt')} />
        <SummaryList
          rows={[
            {
              key: 'account',
              label: t('account'),
              value: (
                <>
                  <CodeText text={citizen.account} />{' '}
                  <CopyButton text={citizen.account} label={t('copy')} copiedLabel={t('copied')} />
                </>
              ),
            },
            {
              key: 'link',
              label: t('link'),
              value: (
                <>
                  <CodeText text={link} /> <CopyButton text={link} label={t('copy')} copiedLabel={t('copied')} />
                </>
              ),
            },
          ]}
        />
        <p className="text-muted">{t('note')}</p>
      </div>
    )
  })
}
