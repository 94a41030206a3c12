import type { SiteRule } from "../rule";

/** Nobody plans a post for so many years. */
const most = 10;

export const dateFar: SiteRule = {
  name: "date-far",
  severity: "error",
  description:
    "`date` is more than ten years ahead: the digits of the year are mixed up, and no reader would see the post.",
  *check({ files, now }) {
    const last = new Date(now).setUTCFullYear(now.getUTCFullYear() + most);
    for (const { path, post, fields } of files) {
      const { date: place } = fields;
      if (!place || !post || Date.parse(post.date) <= last) continue;
      const message = `the post would wait until ${post.date.slice(0, 4)}; correct the year, or write \`draft: true\``;
      yield { path, ...place, message };
    }
  },
};
