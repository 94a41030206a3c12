import { yearOf } from "../model/dates";
import { paths } from "../model/paths";
import type { OutputPost, OutputSources } from "./sources";

/** When a post last changed in substance, an instant. */
const lastChange = ({ date, updated }: Pick<OutputPost, "date" | "updated">): string =>
  updated !== undefined && updated > date ? updated : date;

/**
 * When each page last changed, an instant by path: a post by its own dates, a list by the newest of its posts. Where no date says
 * so, as of a page like About, there is none.
 */
export function lastChanges({
  site,
  posts,
  paths: all,
}: Pick<OutputSources, "site" | "posts" | "paths">): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  const note = (path: string, changed: string) => {
    if (changed > (changes.get(path) ?? "")) changes.set(path, changed);
  };
  for (const post of posts) {
    const changed = lastChange(post);
    note(post.path, changed);
    if (!post.listed) continue;
    const year = paths.archiveYear(yearOf(post.date, site.timeZone));
    for (const list of [year, ...listsOf(post)]) note(list, changed);
  }
  for (const path of all) {
    const list = changes.get(path.replace(/(?<=[^/]\/)\d+\/$/, ""));
    if (!changes.has(path) && list !== undefined) changes.set(path, list);
  }
  return changes;
}

/** Where a listed post stands. */
function listsOf({ topics, stages, author, series }: OutputPost): string[] {
  return [
    ...[paths.home(), paths.archive(), paths.topics(), paths.stages(), paths.author(author)],
    ...topics.map(paths.topic),
    ...stages.map(paths.stage),
    ...(series ? [paths.series(series.id)] : []),
  ];
}
