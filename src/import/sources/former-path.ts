import { posix } from "node:path";
import type { Layout } from "./layout";

/** A post's path on its former site needs these. */
export interface FormerPathFacts {
  /** In the source, posix. */
  readonly path: string;
  /** The last part of the address: the file's name without a date, or what its frontmatter says. */
  readonly name: string;
  /** ISO, or undefined. */
  readonly date: string | undefined;
  readonly categories: readonly string[];
}

/** Jekyll's named styles. @see https://jekyllrb.com/docs/permalinks/ */
const styles: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  none: "/:categories/:title:output_ext",
};

/**
 * The path that a post had on its former site, as its program makes it by default.
 * @param permalink Jekyll's template, or the name of one
 * @returns undefined where it cannot be told
 */
export function formerPath(
  layout: Layout,
  facts: FormerPathFacts,
  permalink = "date",
): string | undefined {
  if (layout.program === "Jekyll") return fromTemplate(styles[permalink] ?? permalink, facts);
  const inside = posix.relative(layout.root, facts.path).replace(/\.(md|mdx|markdown)$/i, "");
  const folder = posix.dirname(inside);
  const isIndex = /^index$/i.test(posix.basename(inside));
  const parent = isIndex ? posix.dirname(folder) : folder;
  const path = posix.join("/", parent, facts.name, "/");
  return layout.program === "Hugo" ? path.toLowerCase().replaceAll(" ", "-") : path;
}

function fromTemplate(template: string, facts: FormerPathFacts): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(facts.date ?? "") ?? [];
  const values: Readonly<Record<string, string | undefined>> = {
    categories: facts.categories.map((name) => name.toLowerCase().replaceAll(" ", "-")).join("/"),
    year,
    short_year: year?.slice(2),
    month,
    i_month: month?.replace(/^0/, ""),
    day,
    i_day: day?.replace(/^0/, ""),
    title: facts.name,
    slug: facts.name.toLowerCase(),
    name: facts.name,
    output_ext: ".html",
  };
  let known = true;
  const path = template.replace(/:([a-z_]+)/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) known = false;
    return value ?? "";
  });
  return known ? posix.join("/", path) : undefined;
}
