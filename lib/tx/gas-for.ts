/** Gives the gas to allow an act of this estimate: a fifth more, since the state may change before it is carried out. */
export function gasFor(estimate: bigint): bigint {
  return (estimate * 12n) / 10n
}
