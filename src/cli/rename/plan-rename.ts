import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { ContentErrors } from "../../content/content-errors";
import { type OpenContent, ownFolderOf, type PostFile, textOf } from "../../content/open-content";
import { classify } from "../../model/classify";
import { plainPath } from "../../model/cross-check";
import { type Edited, editFrontmatter } from "../../model/edit-frontmatter";
import { feedIdOf } from "../../model/feed-id";
import { paths } from "../../model/paths";
import { formatProblem } from "../../model/problem";
import { shownPath } from "../../model/settings";
import { slugify, slugOf } from "../../model/slug";
import { UsageError } from "../../model/usage-error";
import { pathPrefix, site } from "../../site";
import type { Change } from "../change/change";
import { ownerOf } from "../new/start-post";
import { mend } from "./mend";
import type { Renaming } from "./retarget";

export interface RenamePlan {
  /** In the order to make them in; see `planRename`. */
  readonly changes: readonly Change[];
  /** Files, as shown, that cannot be read and say something of the old name. */
  readonly unread: readonly string[];
}

/**
 * Works out what gives a post another slug. Changes nothing.
 *
 * The folder moves last. Until then the post is where it was, so that the same command, after a crash, finds it, plans what is
 * left and goes on; once the folder has moved, nothing is left to do.
 *
 * @throws UsageError when the new slug will not do, ContentErrors when a file that has to change cannot be changed
 */
export function planRename(open: OpenContent, post: PostFile, newSlug: string): RenamePlan {
  const renaming = renamingOf(open, post, newSlug);
  const faults: string[] = [];
  const unread: string[] = [];
  const rewrites = open.files.flatMap(({ path, bytes }): Change[] => {
    const address = addressOf(path);
    if (address === undefined) return [];
    const file = shownPath(open.settings, path);
    const own = path === post.path;
    const before = textOf(bytes);
    const mended = before === undefined ? unreadable : mend(before, { path, address }, renaming);
    const edited = own && "text" in mended ? withAlias(mended.text, post, newSlug) : mended;
    if ("text" in edited) return [{ path: file, before, after: edited.text }];
    const reasons = open.content.problems.filter(
      (problem) => problem.file === file && problem.severity === "error",
    );
    if (own) faults.push(...reasons.map(formatProblem));
    if (own || reasons.length === 0) faults.push(`${file} ${edited.fault}`);
    else if (Buffer.from(bytes).includes(post.slug)) unread.push(file);
    return [];
  });
  if (faults.length > 0) throw new ContentErrors(faults);
  const folder = posix.dirname(renaming.from);
  const move = {
    path: shownPath(open.settings, renaming.from),
    to: shownPath(open.settings, posix.join(folder, renaming.name)),
  };
  return { changes: [...rewrites, move], unread };
}

const unreadable: Edited = { fault: "cannot be read" };

function renamingOf(open: OpenContent, post: PostFile, newSlug: string): Renaming {
  if (slugify(newSlug) !== newSlug) {
    throw new UsageError(
      `the new name should be lower-case letters, digits and hyphens; write ${slugify(newSlug)}`,
    );
  }
  const owner = ownerOf(open, newSlug, post.file);
  if (owner) throw new UsageError(`${owner}; choose another name`);
  const folder = ownFolderOf(open, post);
  if (folder === undefined && /^index\.\w+$/i.test(posix.basename(post.path))) {
    throw new UsageError(
      `${post.file} has no folder of its own; move it into one, then rename that`,
    );
  }
  const from = folder ?? post.path;
  const name = folder === undefined ? newSlug + posix.extname(post.path) : newSlug;
  const to = posix.join(posix.dirname(from), name);
  if (existsSync(resolve(open.directory, to))) {
    throw new UsageError(`${shownPath(open.settings, to)} exists already; choose another name`);
  }
  return { siteUrl: site.url, pathPrefix, oldSlug: post.slug, newSlug, from, name };
}

/**
 * With the old address as an alias, and without the new one, which the post may have had before; and with what feed readers know it
 * by, which no alias that somebody adds can change.
 */
function withAlias(text: string, { slug, post }: PostFile, newSlug: string): Edited {
  const aliases = post?.aliases ?? [];
  const back = aliases.filter((alias) => plainPath(alias) === newSlug);
  const known = aliases.some((alias) => plainPath(alias) === slug);
  const feedId = post && post.feedId === undefined ? feedIdOf(post) : undefined;
  return editFrontmatter(text, [
    ...(feedId === undefined ? [] : [{ field: "feedId", to: feedId }]),
    ...(known ? [] : [{ field: "aliases", add: paths.post(slug) }]),
    ...back.map((alias) => ({ field: "aliases", drop: alias })),
  ]);
}

/** The path of a file's page on the site; `undefined` for a file that has none. */
function addressOf(path: string): string | undefined {
  const slug = slugOf(path);
  const kind = classify(path);
  if (kind === "post") return paths.post(slug);
  if (kind === "page") return paths.page(slug);
  return kind === "author" ? paths.author(slug) : undefined;
}
