import { decodeAddress } from "./decode-address";
import { feedIdOf } from "./feed-id";
import type { Page } from "./page";
import { isOwnAddress, reservedSlugs } from "./paths";
import type { Post } from "./post";
import type { Problem } from "./problem";
import { problemAt, type Source } from "./source";
import type { Term } from "./vocabulary";
import { quote, suggestion } from "./wording";

/** A post with the place of everything that its author wrote. */
export interface PostEntry {
  readonly post: Post;
  readonly source: Source;
}

/** A page with the place of everything that its author wrote. */
export interface PageEntry {
  readonly page: Page;
  readonly source: Source;
}

/**
 * Slugs that two files share or that the site needs itself. Pages come first: they own their address.
 * @param files every page and post file with its slug, those included whose frontmatter is wrong, sorted by path
 */
export function checkSlugs(files: readonly { file: string; slug: string }[]): Problem[] {
  const owners = new Map<string, string>();
  return files.flatMap(({ file, slug }): Problem[] => {
    const top = { file, line: 1, column: 1, severity: "error" as const };
    if (reservedSlugs.has(slug)) {
      const message = `/${slug}/ is an address of the site itself; rename the file or its folder`;
      return [{ ...top, rule: "reserved-slug", message }];
    }
    const owner = owners.get(slug);
    if (owner === undefined) {
      owners.set(slug, file);
      return [];
    }
    const message = `/${slug}/ already belongs to ${owner}; rename one of the two`;
    return [{ ...top, rule: "duplicate-slug", message }];
  });
}

/**
 * `followUpTo` and `supersededBy` that lead nowhere or to the post itself.
 * @param slugs of every post file, those included that have other errors
 */
export function checkLinks(entries: readonly PostEntry[], slugs: ReadonlySet<string>): Problem[] {
  const known = [...slugs].sort();
  return entries.flatMap(({ post, source }) =>
    (["followUpTo", "supersededBy"] as const).flatMap((field) => {
      const target = post[field];
      if (target === undefined) return [];
      if (target === post.slug) {
        const message = `\`${field}\` names this post itself; write the slug of the other one`;
        return [problemAt(source, [field], "error", "self-reference", message)];
      }
      if (slugs.has(target)) return [];
      const otherwise = "write the name of the other post's folder";
      const message = `there is no post ${quote(target)}${suggestion(target, known, otherwise)}`;
      return [problemAt(source, [field], "error", "unknown-post", message)];
    }),
  );
}

/** Topics and stages whose first post is not there. @param slugs of every post file */
export function checkStarts(
  sources: ReadonlyMap<Term, Source>,
  slugs: ReadonlySet<string>,
): Problem[] {
  const known = [...slugs].sort();
  return [...sources].flatMap(([{ startHere }, source]) => {
    if (startHere === undefined || slugs.has(startHere)) return [];
    const otherwise = "write the name of a post's folder";
    const message = `there is no post ${quote(startHere)}${suggestion(startHere, known, otherwise)}`;
    return [problemAt(source, ["startHere"], "error", "unknown-post", message)];
  });
}

/** Two posts that claim the same place in a series. */
export function checkSeries(entries: readonly PostEntry[]): Problem[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ post, source }) => {
    if (!post.series) return [];
    const { id, part } = post.series;
    const key = `${id}/${part}`;
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, post.file);
      return [];
    }
    const message = `part ${part} of ${quote(id)} is already ${owner}; give one of them another number`;
    return [problemAt(source, ["series", "part"], "error", "duplicate-series-part", message)];
  });
}

/**
 * Aliases that would hide a page, and those that two posts claim.
 * @param taken plain paths of pages, each with what stands there
 */
export function checkAliases(
  entries: readonly PostEntry[],
  taken: ReadonlyMap<string, string>,
): Problem[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ post, source }) =>
    post.aliases.flatMap((alias, index) => {
      const path = plainPath(alias);
      const fault = (rule: string, message: string) => [
        problemAt(source, ["aliases", index], "error", rule, message),
      ];
      const page = taken.get(path.replace(/\/index\.md$/, ""));
      if (page !== undefined) {
        return fault(
          "alias-shadows",
          `${quote(alias)} is the address of ${page}; remove this alias`,
        );
      }
      if (isOwnAddress(path)) {
        return fault(
          "alias-shadows",
          `${quote(alias)} is an address of the site itself; remove this alias`,
        );
      }
      const owner = owners.get(path);
      if (owner === undefined) {
        owners.set(path, post.file);
        return [];
      }
      return fault(
        "duplicate-alias",
        `${quote(alias)} is already an alias of ${owner}; keep one of the two`,
      );
    }),
  );
}

/** Posts that feed readers would take for one, as when a folder was copied. */
export function checkFeedIds(entries: readonly PostEntry[]): Problem[] {
  const owners = new Map<string, string>();
  for (const { post } of entries) {
    const id = feedIdOf(post);
    if (post.feedId === undefined && !owners.has(id)) owners.set(id, post.file);
  }
  return entries.flatMap(({ post, source }) => {
    const { feedId } = post;
    if (feedId === undefined) return [];
    const owner = owners.get(feedId);
    owners.set(feedId, owner ?? post.file);
    if (owner === undefined) return [];
    const message = `feed readers know ${owner} by ${quote(feedId)} already; remove this line from the newer of the two`;
    return [problemAt(source, ["feedId"], "error", "duplicate-feed-id", message)];
  });
}

/** A path of the site as comparable text: `/Old%20Path/` and `/Old Path/index.html` are one. A stray percent sign stands for itself. */
export function plainPath(alias: string): string {
  return decodeAddress(alias)
    .normalize("NFC")
    .replace(/\/index\.html$/, "/")
    .replace(/^\/+|\/+$/g, "");
}
