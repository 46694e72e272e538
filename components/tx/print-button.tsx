'use client'

import { buttonClass } from '@/components/ui/button-class'

/** Prints the page. Hidden where nothing runs in it: the browser's own menu prints it as well. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className={`needs-script no-print ${buttonClass('secondary')}`}
    >
      {children}
    </button>
  )
}
