import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/form/form'
import { toSummary } from '@/components/form/form-errors'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SummaryList } from '@/components/ui/summary-list'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { paths } from '@/lib/nation/paths'
import { nation } from '@/nation.config'
import { Section } from './section'

export async function FieldSection() {
  const t = await getTranslations('design')
  const options = [
    { value: 'letter', label: t('letter'), hint: t('letterHint') },
    { value: 'message', label: t('message') },
  ]
  const offices = Object.keys(nation.offices).map((value) => ({ value, label: t('office') }))
  const errors = { 'bad-name': t('nameError'), 'bad-amount': t('amountError'), 'bad-choice': t('choiceError') }
  const change = { href: paths.design, label: t('change') }
  return (
    <>
      <Section title={t('fields')}>
        <div className="space-y-6">
          <TextInput name="name" label={t('name')} hint={t('nameHint')} autoComplete="off" />
          <TextInput
            name="amount"
            label={t('amount')}
            width="medium"
            suffix={nation.currency.symbol}
            inputMode="decimal"
            isCode
            defaultValue="1250"
          />
          <TextArea name="reason" label={t('reason')} />
          <Select name="office" label={t('office')} options={offices} />
          <Radios name="choice" legend={t('choice')} options={options} defaultValue="letter" />
          <Checkbox name="agree" label={t('agree')} />
        </div>
      </Section>
      <Section title={t('summaryErrors')}>
        <Form
          errorTitle={t('summaryErrors')}
          errors={toSummary(errors, ['bad-name', 'bad-amount', 'bad-choice'])}
          takesFocus={false}
        >
          <TextInput
            name="bad-name"
            label={t('name')}
            hint={t('nameHint')}
            error={errors['bad-name']}
            autoComplete="off"
          />
          <TextInput
            name="bad-amount"
            label={t('amount')}
            width="medium"
            suffix={nation.currency.symbol}
            error={errors['bad-amount']}
            isCode
            defaultValue="12,5,0"
          />
          <Radios name="bad-choice" legend={t('choice')} options={options} error={errors['bad-choice']} />
          <Button>{t('save')}</Button>
        </Form>
      </Section>
      <Section title={t('checkAnswers')}>
        <SummaryList
          rows={[
            { key: 'name', label: t('name'), value: 'Amina Haddad', change: { ...change, what: t('name') } },
            { key: 'choice', label: t('choice'), value: t('letter'), change: { ...change, what: t('choice') } },
            { key: 'office', label: t('office'), value: t('office') },
          ]}
        />
      </Section>
    </>
  )
}
