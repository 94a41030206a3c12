import type { Answer } from "./answer";

/** What an address is expected to answer: `to` an absolute address, or `undefined` for what is gone. */
export interface Expected {
  readonly statuses: readonly number[];
  readonly to?: string;
  /** What to do where it does otherwise. */
  readonly remedy?: string;
}

/**
 * Does an old address lead where it should, for good?
 *
 * @param asked the address itself, absolute: a `Location` may be relative to it
 */
export function redirectFaults(
  { status, headers }: Answer,
  { statuses, to, remedy = "let the server take its redirects from dist/.rung/" }: Expected,
  asked: string,
): string[] {
  if (!statuses.includes(status)) {
    const where = to === undefined ? "" : ` to ${to}`;
    return [`the status is ${status}, expected ${statuses.join(" or ")}${where}; ${remedy}`];
  }
  if (to === undefined) return [];
  const location = headers.get("location");
  if (location !== null && URL.canParse(location, asked)) {
    if (new URL(location, asked).href === new URL(to).href) return [];
  }
  return [`it leads to ${location ?? "nowhere"}, expected ${to}; ${remedy}`];
}
