/** Points the way the text runs. With `isBack` it points to where the text came from. */
export function Chevron({ isBack = false }: { isBack?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      className="shrink-0 rtl:-scale-x-100"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={isBack ? 'M10 3.5 5.5 8 10 12.5' : 'M6 3.5 10.5 8 6 12.5'} />
    </svg>
  )
}
