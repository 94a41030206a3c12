/** A piece of a text: offsets of its first character and of the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A test whether a span shares a character with one of `spans`. Both come in order of their starts, so that it never looks back. */
export function touches(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  return ({ start, end }) => {
    let other = spans[next];
    while (other && other.end <= start) {
      next += 1;
      other = spans[next];
    }
    return other !== undefined && other.start < end;
  };
}
