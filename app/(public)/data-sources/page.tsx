import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { nation } from '@/nation.config'

// Names of works and licences are the same in every language.
const works = [
  { name: 'IBM Plex Sans, Sans Arabic, Mono', maker: 'IBM Corp.', licence: 'SIL OFL 1.1', use: 'fonts' },
  { name: 'OpenZeppelin Contracts', maker: 'OpenZeppelin', licence: 'MIT', use: 'contracts' },
  { name: 'Deterministic deployment proxy', maker: 'Arachnid', licence: 'MIT', use: 'deployer' },
  { name: 'Next.js, React', maker: 'Vercel, Meta', licence: 'MIT', use: 'framework' },
  { name: 'viem, wagmi, RainbowKit', maker: 'wevm, Rainbow', licence: 'MIT', use: 'walletKit' },
  { name: 'Ponder', maker: 'Marble', licence: 'MIT', use: 'indexer' },
  { name: 'd3-scale, d3-shape', maker: 'Mike Bostock', licence: 'ISC', use: 'charts' },
] as const

/** In the words that the list's publisher asks for, so never translated. */
const sanctionsAttribution =
  'Test addresses derived from the OFAC SDN list (2021). Not current, not for compliance use.'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dataSources')
  return { title: t('title') }
}

export default async function DataSourcesPage() {
  const t = await getTranslations('dataSources')
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Prose>
        <h2>{t('ownTitle')}</h2>
        <p>{t('own')}</p>
        {nation.kind === 'local' && <p>{t('ownDemo')}</p>}
        <h2>{t('sanctionsTitle')}</h2>
        <p>{t('sanctionsUse')}</p>
        <figure className="border-s-4 border-rule ps-4">
          <blockquote lang="en" dir="ltr">
            {sanctionsAttribution}
          </blockquote>
          <figcaption className="text-small text-muted">{t('sanctionsAttribution')}</figcaption>
        </figure>
        <h2>{t('worksTitle')}</h2>
      </Prose>
      <div className="space-y-4 pt-4">
        <ul className="border-t border-line">
          {works.map(({ name, maker, licence, use }) => (
            <li key={name} className="grid gap-x-4 border-b border-line py-3 sm:grid-cols-[1fr_auto]">
              <bdi lang="en" className="font-semibold">
                {name}
              </bdi>
              <span className="text-muted sm:row-span-2 sm:text-end">
                <bdi lang="en">{licence}</bdi>
                <br />
                <bdi lang="en">{maker}</bdi>
              </span>
              <span>{t(use)}</span>
            </li>
          ))}
        </ul>
        <p>{t('worksNote')}</p>
      </div>
    </>
  )
}
