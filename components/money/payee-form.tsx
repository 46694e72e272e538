'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { ServiceForm } from '@/components/form/service-form'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { FormAction, FormState } from '@/lib/form/form-state'

const CodeScanner = dynamic(() => import('./code-scanner'), { ssr: false })

type PayeeFormText = {
  title: string
  hint: string
  problem: string
  continue: string
  scan: string
  scanStop: string
  scanning: string
  noCamera: string
  fromImage: string
  nothingFound: string
}

type Props = {
  action: FormAction
  initial: FormState
  text: PayeeFormText
}

/** Asks who is to be paid: an account or a payment code, typed, pasted or scanned. */
export function PayeeForm({ action, initial, text }: Props) {
  const [isScanning, setIsScanning] = useState(false)
  const [scanned, setScanned] = useState<string>()

  return (
    <ServiceForm
      action={action}
      initial={initial}
      problemTitle={text.problem}
      submitLabel={text.continue}
      addressNames={{ payee: 'to' }}
    >
      {({ values, errorOf }) => (
        <>
          <TextInput
            // A scanned code takes the place of what stands in the field.
            key={scanned ?? 'typed'}
            name="payee"
            label={text.title}
            hint={text.hint}
            error={errorOf('payee')}
            defaultValue={scanned ?? values['payee']}
            isPageHeading
            isCode
            autoComplete="off"
            dir="ltr"
          />
          <div className="needs-script">
            <Button variant="secondary" aria-expanded={isScanning} onClick={() => setIsScanning(!isScanning)}>
              {isScanning ? text.scanStop : text.scan}
            </Button>
          </div>
          {isScanning && (
            <CodeScanner
              text={text}
              onFound={(code) => {
                setScanned(code)
                setIsScanning(false)
              }}
            />
          )}
        </>
      )}
    </ServiceForm>
  )
}
