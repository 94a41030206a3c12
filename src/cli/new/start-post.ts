import { mkdir, open as openFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { OpenContent } from "../../content/open-content";
import { classify } from "../../model/classify";
import { plainPath } from "../../model/cross-check";
import { reservedSlugs } from "../../model/paths";
import { shownPath } from "../../model/settings";
import { slugOf } from "../../model/slug";
import { UsageError } from "../../model/usage-error";

/**
 * Whom an address belongs to: a sentence's beginning that names the file, or `undefined` while it is free.
 * @param but a post whose aliases do not count
 */
export function ownerOf(
  { files, settings, content }: OpenContent,
  slug: string,
  but?: string,
): string | undefined {
  if (reservedSlugs.has(slug)) return `/${slug}/ is an address of the site itself`;
  const file = files.find(
    ({ path }) => ["post", "page"].includes(classify(path)) && slugOf(path) === slug,
  );
  if (file) return `/${slug}/ belongs to ${shownPath(settings, file.path)}`;
  const former = content.posts.find(
    (post) => post.file !== but && post.aliases.some((alias) => plainPath(alias) === slug),
  );
  return former && `/${slug}/ is an alias of ${former.file}`;
}

/** @throws UsageError when an address is taken */
export function refuseTaken(open: OpenContent, slug: string): void {
  const owner = ownerOf(open, slug);
  if (owner) throw new UsageError(`${owner}; choose another name with --slug`);
}

/**
 * Writes the file of a new post.
 *
 * @returns its path as shown
 * @throws UsageError when the address or the file is taken; nothing is ever overwritten
 */
export async function startPost(open: OpenContent, slug: string, text: string): Promise<string> {
  refuseTaken(open, slug);
  const path = `posts/${slug}/index.md`;
  const shown = shownPath(open.settings, path);
  const place = resolve(open.directory, path);
  try {
    await mkdir(dirname(place), { recursive: true });
    const file = await openFile(place, "wx");
    await file.writeFile(text).finally(() => file.close());
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST" && code !== "ENOTDIR") throw error;
    throw new UsageError(
      `${shown} cannot be made, for something is there already; choose another name with --slug`,
    );
  }
  return shown;
}
