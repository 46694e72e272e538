import { CopyButton } from './copy-button'
import { scrolledByKeyboard } from './scrolled-by-keyboard'

/** A command for a terminal, from left to right in every language. A long one scrolls, by keyboard too. */
export function Command({ label, text, copy, copied }: { label: string; text: string; copy: string; copied: string }) {
  return (
    <div className="space-y-2">
      <section {...scrolledByKeyboard} aria-label={label} dir="ltr" className="overflow-x-auto rounded bg-surface p-3">
        <code className="font-mono text-small whitespace-pre">{text}</code>
      </section>
      <CopyButton text={text} label={copy} copiedLabel={copied} />
    </div>
  )
}
