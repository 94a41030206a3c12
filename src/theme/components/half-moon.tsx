/** A circle, half of it filled: light and dark. */
export function HalfMoon() {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M7 1a6 6 0 0 0 0 12z" fill="currentColor" />
    </svg>
  );
}
