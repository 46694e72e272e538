import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonClass } from './button-class'

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  variant?: ButtonVariant
  /** As wide as its column on every screen. Without it, only on a phone. */
  isWide?: boolean
}

/** A button that does something. To go somewhere, use `LinkButton`. */
export function Button({ variant = 'primary', isWide = false, type = 'button', ...props }: ButtonProps) {
  return <button {...props} type={type} className={buttonClass(variant, { isWide })} />
}
