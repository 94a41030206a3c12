import type { PostEntry } from "./cross-check";
import type { Problem } from "./problem";
import { problemAt } from "./source";
import { quote, suggestion } from "./wording";

/**
 * Circles that `followUpTo` or `supersededBy` make; each is reported once, at the first of its posts. A post that names itself
 * is reported as such by `checkLinks`.
 */
export function checkCycles(entries: readonly PostEntry[]): Problem[] {
  const posts = new Map(entries.map((entry) => [entry.post.slug, entry]));
  return (["followUpTo", "supersededBy"] as const).flatMap((field) => {
    const passed = new Set<string>();
    return entries.flatMap(({ post, source }) => {
      const way: string[] = [];
      let slug: string | undefined = post.slug;
      while (slug !== undefined && !passed.has(slug)) {
        passed.add(slug);
        way.push(slug);
        slug = posts.get(slug)?.post[field];
      }
      const circle = slug !== undefined && way.includes(slug) ? way.slice(way.indexOf(slug)) : [];
      if (circle.length < 2) return [];
      const names = [...circle, slug].map((name) => quote(String(name))).join(" → ");
      const message = `\`${field}\` leads in a circle, ${names}; take it out of one of these posts`;
      const [first] = entries.filter((entry) => circle.includes(entry.post.slug));
      return [problemAt(first?.source ?? source, [field], "error", "reference-cycle", message)];
    });
  });
}

/** `updated` or `reviewed` before `date`, and `reviewBy` before `reviewed`. */
export function checkDates(entries: readonly PostEntry[]): Problem[] {
  const pairs = [
    ["updated", "date"],
    ["reviewed", "date"],
    ["reviewBy", "reviewed"],
  ] as const;
  return entries.flatMap(({ post, source }) =>
    pairs.flatMap(([later, earlier]) => {
      const [end, start] = [post[later], post[earlier]];
      if (end === undefined || start === undefined) return [];
      if (Date.parse(end) > Date.parse(start) - day) return [];
      const message = `\`${later}\` is before \`${earlier}\`; correct one of the two`;
      return [problemAt(source, [later], "warning", "date-order", message)];
    }),
  );
}

/** Milliseconds. A date without a time begins its day, so that what happened later on that day is in order. */
const day = 86_400_000;

/** Parts of a series whose part before is missing, as when its id is misspelt. */
export function checkSeriesGaps(entries: readonly PostEntry[]): Problem[] {
  const parts = new Set(
    entries.flatMap(({ post: { series } }) => (series ? [`${series.id}/${series.part}`] : [])),
  );
  const ids = [...new Set(entries.flatMap(({ post }) => post.series?.id ?? []))];
  return entries.flatMap(({ post: { series }, source }) => {
    if (!series || series.part === 1 || parts.has(`${series.id}/${series.part - 1}`)) return [];
    const others = ids.filter((id) => id !== series.id);
    const advice = suggestion(series.id, others, "correct the number, or the id");
    const message = `${quote(series.id)} has no part ${series.part - 1}${advice}`;
    return [problemAt(source, ["series", "part"], "warning", "series-gap", message)];
  });
}
