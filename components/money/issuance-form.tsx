'use client'

import { type Attached, AttachField, type AttachText } from '@/components/documents/attach-field'
import { ServiceForm } from '@/components/form/service-form'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { FormAction, FormState } from '@/lib/form/form-state'

type IssuanceFormText = {
  payee: string
  payeeHint: string
  amount: string
  authority: string
  authorityHint: string
  order: string
  orderHint: string
  statement: string
  statementHint: string
  problem: string
  continue: string
  unit: string
}

type Props = {
  action: FormAction
  initial: FormState
  /** The signed order, when it is attached. */
  document: Attached | undefined
  text: IssuanceFormText & { document: AttachText }
}

/** Asks the maker for everything that an issuance needs. Officers fill it in every day, so it is one page. */
export function IssuanceForm({ action, initial, document, text }: Props) {
  return (
    <ServiceForm action={action} initial={initial} problemTitle={text.problem} submitLabel={text.continue}>
      {({ values, errorOf }) => {
        const field = (name: string) => ({
          name,
          error: errorOf(name),
          defaultValue: values[name],
          autoComplete: 'off',
        })
        return (
          <>
            {/* What Enter presses, in place of the button that attaches a file. */}
            <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
            <TextInput {...field('payee')} label={text.payee} hint={text.payeeHint} isCode dir="ltr" />
            <TextInput {...field('amount')} label={text.amount} width="medium" suffix={text.unit} inputMode="decimal" />
            <TextInput {...field('authority')} label={text.authority} hint={text.authorityHint} />
            <TextInput {...field('order')} label={text.order} hint={text.orderHint} width="medium" />
            <TextArea {...field('statement')} label={text.statement} hint={text.statementHint} />
            <AttachField
              name="document"
              attached={document && values['document'] === document.id ? document : undefined}
              error={errorOf('document')}
              text={text.document}
            />
          </>
        )
      }}
    </ServiceForm>
  )
}
