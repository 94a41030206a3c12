/** Longer values are cut down to the place where they differ. */
const longest = 80;
const before = 20;

/** A header's value that came and the one that was expected: `is "a", expected "b"`; long ones around the first difference. */
export function valueDifference(found: string | null, expected: string): string {
  if (found === null) return `is missing, expected "${cut(expected, 0)}"`;
  const place = [...expected].findIndex((sign, index) => sign !== found[index]);
  const from = Math.max(0, (place < 0 ? expected.length : place) - before);
  return `is "${cut(found, from)}", expected "${cut(expected, from)}"`;
}

function cut(value: string, from: number): string {
  if (value.length <= longest) return value;
  const start = Math.min(from, value.length - before);
  const end = start + longest;
  return `${start > 0 ? "…" : ""}${value.slice(start, end)}${end < value.length ? "…" : ""}`;
}
