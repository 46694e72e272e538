import { classNames } from './class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded py-2 text-body ' +
  'select-none motion-safe:transition-[background-color,border-color] motion-safe:duration-150 cursor-pointer ' +
  'disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60'

// Utilities of one property never stand in both: which of them wins is the style sheet's order, not this one's.
const block = 'px-5 font-semibold no-underline'

// The transparent border becomes the button's shape where a person forces their own colours.
const variants: Record<ButtonVariant, string> = {
  primary:
    'border border-transparent bg-action text-on-action not-disabled:hover:bg-[color-mix(in_oklab,var(--action),var(--ink)_22%)]',
  secondary: 'border border-rule bg-transparent text-ink not-disabled:hover:border-ink not-disabled:hover:bg-surface',
  danger:
    'border border-transparent bg-danger text-on-danger not-disabled:hover:bg-[color-mix(in_oklab,var(--danger),var(--ink)_22%)]',
  quiet:
    'border border-transparent px-2 font-normal text-action underline decoration-1 underline-offset-[0.2em] hover:decoration-2',
}

export function buttonClass(variant: ButtonVariant, { isWide = false }: { isWide?: boolean } = {}): string {
  const width = isWide ? 'w-full' : variant !== 'quiet' && 'w-full xs:w-auto'
  return classNames(base, variant !== 'quiet' && block, variants[variant], width)
}
