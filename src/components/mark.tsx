/** The mark: two rails, three rungs, the lowest lit. Decoration beside the name. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 20 28" aria-hidden="true" focusable="false">
      <path d="M2 0v28M18 0v28M2 6h16M2 14h16" />
      <path className="mark-lit" d="M2 22h16" />
    </svg>
  );
}
