/** The portal's sign: a ring of eight boundary stones, joined by one line that never lifts. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className="size-8 shrink-0 fill-none stroke-action"
      strokeWidth="1.5"
      strokeLinejoin="round"
    >
      <path d="M16 2 25.9 25.9 2 16 25.9 6.1 16 30 6.1 6.1 30 16 6.1 25.9Z" />
      <circle cx="16" cy="16" r="14" strokeWidth="1" />
    </svg>
  )
}
