import { plainPath } from "../model/cross-check";
import type { OutputSources } from "./sources";

/** An address that has moved. Paths are without the path prefix, and hold letters of any script as they are. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** From every former address of a post to its page, sorted by `from`; none that hides a page, and none that a URL cannot hold. */
export function redirects({
  posts,
  paths,
}: Pick<OutputSources, "posts" | "paths">): readonly Redirect[] {
  const taken = new Set(paths);
  return posts
    .flatMap(({ aliases, path }) => aliases.map((alias) => ({ from: formerPath(alias), to: path })))
    .filter(({ from }) => !taken.has(from) && !/[?#]|\/\.{1,2}\//.test(from))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** An alias as a path of ours: a file (`/old.html`) stays one, all else ends with a slash, as hosts complete it. */
function formerPath(alias: string): string {
  const path = `/${plainPath(alias)}`;
  const isFile = /\.[a-z][a-z0-9]{0,4}$/i.test(path) && !/\/(?:index\.html)?$/.test(alias);
  return isFile ? path : `${path}/`;
}
