/** The portal's sign: a ring of eight boundary stones, joined by one line that never lifts. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      width="32"
      height="32"
      fill="none"
      stroke="currentColor"
      className="shrink-0 text-action"
      strokeWidth="1.5"
      strokeLinejoin="round"
    >
      <path d="M16 2 25.9 25.9 2 16 25.9 6.1 16 30 6.1 6.1 30 16 6.1 25.9Z" />
      <circle cx="16" cy="16" r="14" strokeWidth="1" />
    </svg>
  )
}
