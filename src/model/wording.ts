import { distance } from "fastest-levenshtein";

/** A written value as messages quote it: one line, in double quotes, cut where it is long. */
export function quote(written: string): string {
  return JSON.stringify(written.length > 60 ? `${written.slice(0, 60)}…` : written);
}

/** A value in words: `the text "yes"`, `the number 3`, `a list`. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return `the text ${quote(value)}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : "a set of keys and values";
}

/** A number of bytes for people: `16 KB`, `2.1 MB`. */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, "")} MB`;
}

/** ` did you mean "certifications"?` after a semicolon, or else what to do instead. */
export function suggestion(written: string, known: readonly string[], otherwise: string): string {
  const meant = closest(written, known);
  return meant === undefined ? `; ${otherwise}` : `; did you mean ${JSON.stringify(meant)}?`;
}

/**
 * The known name that was probably meant: few edits away, or the same beginning (`certs`, `certifications`). Among equally
 * near ones the first of `known`.
 */
export function closest(written: string, known: readonly string[]): string | undefined {
  if (written.length > 64) return undefined;
  const name = written.toLowerCase();
  const near = known.length > 1000 ? known.filter((other) => other[0] === name[0]) : known;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const other of near) {
    const edits = isSwapped(name, other.toLowerCase()) ? 1 : distance(name, other.toLowerCase());
    const alike =
      edits <= Math.max(1, name.length * 0.35) || beginsAlike(name, other.toLowerCase());
    if (alike && edits < least) {
      best = other;
      least = edits;
    }
  }
  return best;
}

/** `titel` and `title`: two neighbors that changed places are one slip of the hand. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function beginsAlike(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common >= 3 && common >= Math.min(a.length, b.length) * 0.75;
}
