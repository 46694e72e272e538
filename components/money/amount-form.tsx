'use client'

import { ServiceForm } from '@/components/form/service-form'
import { TextInput } from '@/components/ui/text-input'
import type { FormAction, FormState } from '@/lib/form/form-state'

type AmountFormText = {
  amount: string
  amountHint: string
  reference: string
  referenceHint: string
  problem: string
  continue: string
  unit: string
}

type Props = {
  action: FormAction
  initial: FormState
  payee: string
  text: AmountFormText
}

/** Asks how much is to be paid, and what for. */
export function AmountForm({ action, initial, payee, text }: Props) {
  return (
    <ServiceForm
      action={action}
      initial={initial}
      problemTitle={text.problem}
      submitLabel={text.continue}
      addressNames={{ amount: 'typed', reference: 'reference' }}
    >
      {({ values, errorOf }) => (
        <>
          <input type="hidden" name="payee" value={payee} />
          <TextInput
            name="amount"
            label={text.amount}
            hint={text.amountHint}
            error={errorOf('amount')}
            defaultValue={values['amount']}
            width="medium"
            suffix={text.unit}
            inputMode="decimal"
            autoComplete="off"
            isPageHeading
          />
          <TextInput
            name="reference"
            label={text.reference}
            hint={text.referenceHint}
            error={errorOf('reference')}
            defaultValue={values['reference']}
            autoCapitalize="sentences"
            autoComplete="off"
          />
        </>
      )}
    </ServiceForm>
  )
}
