/** Gives the form field that an error of money is about, or undefined when it is about none. */
export function fieldOf(code: string): string | undefined {
  if (code.startsWith('money.payee_') || code === 'money.issuance_payee_empty') return 'payee'
  if (code.startsWith('money.amount_') || code === 'money.issuance_amount_empty') return 'amount'
  if (code === 'money.balance_too_low') return 'amount'
  if (code === 'money.reference_too_long') return 'reference'
  return /^evidence\.(authority|order|statement|decision)_/.exec(code)?.[1]
}
