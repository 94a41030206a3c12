import type { SiteRule } from "../rule";

/** Nobody is warned of a day that has begun elsewhere on earth, milliseconds. */
const tolerance = 86_400_000;

export const dateAhead: SiteRule = {
  name: "date-ahead",
  severity: "warning",
  description:
    "`updated` or `reviewed` is in the future: the page would claim what has not happened.",
  *check({ files, now }) {
    for (const { path, post, fields } of files) {
      for (const name of ["updated", "reviewed"] as const) {
        const date = post?.[name];
        const place = fields[name];
        // What a scheduled post will say is true on its day.
        const from = Math.max(now.getTime(), Date.parse(post?.date ?? ""));
        if (date === undefined || !place || Date.parse(date) <= from + tolerance) continue;
        yield { path, ...place, message: `\`${name}\` is in the future; correct the date` };
      }
    }
  },
};
