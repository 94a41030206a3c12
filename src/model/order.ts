/** What decides a post's place in a list: `date` is an ISO instant in UTC with milliseconds, as every Post holds it. */
export interface Dated {
  readonly slug: string;
  readonly date: string;
}

/** For `sort`: newest first; posts of the same instant by slug, the same in every locale. */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  if (a.slug === b.slug) return 0;
  return a.slug < b.slug ? -1 : 1;
}

/** The posts before and after the one at `index` of a list sorted newest first, in the reader's sense of time. */
export function neighbours<T>(
  posts: readonly T[],
  index: number,
): { newer: T | undefined; older: T | undefined } {
  return { newer: posts[index - 1], older: posts[index + 1] };
}
