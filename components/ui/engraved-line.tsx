/** A line as on a banknote: three thin waves woven into one. It parts the screen and says nothing. */
export function EngravedLine() {
  return <div aria-hidden="true" className="engraved-line" />
}
