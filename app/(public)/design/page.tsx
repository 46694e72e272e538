import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeading } from '@/components/ui/page-heading'
import { ActionSection } from './action-section'
import { ColourSection } from './colour-section'
import { DataSection } from './data-section'
import { FieldSection } from './field-section'
import { NothingSection } from './nothing-section'
import { RecordSection } from './record-section'
import { StateSection } from './state-section'
import { WaySection } from './way-section'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('design')
  return { title: t('title') }
}

export default async function DesignPage() {
  const t = await getTranslations('design')
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="space-y-12">
        <ColourSection />
        <ActionSection />
        <FieldSection />
        <StateSection />
        <RecordSection />
        <DataSection />
        <WaySection />
        <NothingSection />
      </div>
    </>
  )
}
