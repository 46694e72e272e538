'use client'

import { useState } from 'react'
import { buttonClass } from './button-class'

/** Copies a text. Hidden where nothing runs in the page, since the text itself stands beside it. */
export function CopyButton({ text, label, copiedLabel }: { text: string; label: string; copiedLabel: string }) {
  const [isCopied, setIsCopied] = useState(false)

  async function copy() {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }

  return (
    <span className="needs-script -ms-2 block w-fit">
      <button type="button" onClick={copy} onBlur={() => setIsCopied(false)} className={buttonClass('quiet')}>
        <span aria-live="polite">{isCopied ? copiedLabel : label}</span>
      </button>
    </span>
  )
}
