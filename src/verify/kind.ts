import { reservedSlugs } from "../model/paths";
import type { ReleasedFile } from "../release/manifest";
import { feedKind } from "./feed-faults";

/**
 * What kind of file this is: files of a kind are made and served alike. A post is known by the Markdown beside its page; lists go on in
 * folders named by numbers.
 *
 * @param files of the release, by path
 */
export function kindOf(
  { path, type, cache }: Pick<ReleasedFile, "path" | "type" | "cache">,
  files: ReadonlyMap<string, unknown>,
): string {
  const feed = feedKind(path);
  if (feed !== undefined) return `feed ${feed}`;
  if (cache !== "page") return `${cache} ${type}`;
  const folders = path.split("/").slice(0, -1);
  const [first = path] = folders;
  if (folders.length > 1) {
    return [
      first,
      ...folders.slice(1).map((name) => (/^\d+$/.test(name) ? "number" : "name")),
    ].join("/");
  }
  if (folders.length === 0 || reservedSlugs.has(first)) return first;
  return files.has(`${first}/index.md`) ? "post" : "page";
}
