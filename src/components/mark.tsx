/** The mark: two rails, three rungs, the lowest lit. Decoration beside the name. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 20 28" aria-hidden="true" focusable="false">
      <path d="M2 0v28M18 0v28M2 6h16M2 14h16" />
      <path className="mark-lit" d="M2 22h16" />
    </svg>
  );
}

/** A circle, half of it filled: light and dark. */
export function HalfMoon() {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M7 1a6 6 0 0 0 0 12z" fill="currentColor" />
    </svg>
  );
}
