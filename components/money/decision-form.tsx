'use client'

import { ServiceForm } from '@/components/form/service-form'
import { Radios } from '@/components/ui/radios'
import { TextArea } from '@/components/ui/text-area'
import { emptyForm, type FormAction } from '@/lib/form/form-state'

type Props = {
  action: FormAction
  id: string
  decisions: readonly { value: string; label: string; hint: string }[]
  text: { decision: string; statement: string; statementHint: string; problem: string; continue: string }
}

/** Asks an officer what they decide on an issuance, and why. */
export function DecisionForm({ action, id, decisions, text }: Props) {
  return (
    <ServiceForm action={action} initial={emptyForm} problemTitle={text.problem} submitLabel={text.continue}>
      {({ values, errorOf }) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Radios
            name="decision"
            legend={text.decision}
            error={errorOf('decision')}
            options={decisions}
            defaultValue={values['decision']}
          />
          <TextArea
            name="statement"
            label={text.statement}
            hint={text.statementHint}
            error={errorOf('statement')}
            defaultValue={values['statement']}
            rows={3}
          />
        </>
      )}
    </ServiceForm>
  )
}
