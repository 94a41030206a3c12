import { formatDay, isoDay } from "../model/dates";
import { paths } from "../model/paths";
import type { OutputFile, OutputSources } from "./sources";

/** A post in the data of a list: the path with its prefix, the title, the day (ISO 8601), the day as readers write it, the ids. */
export type ListedPost = readonly [
  path: string,
  title: string,
  day: string,
  date: string,
  stages: readonly string[],
  topics: readonly string[],
];

/** Each topic's and each stage's posts as data, newest first: what the archive's filters choose from, over all of its pages. */
export function* listData({
  site,
  pathPrefix,
  posts,
  topics,
  stages,
}: Pick<
  OutputSources,
  "site" | "pathPrefix" | "posts" | "topics" | "stages"
>): Iterable<OutputFile> {
  const listed = posts.filter((post) => post.listed);
  const rows = new Map(
    listed.map((post): [object, ListedPost] => {
      const { path, title, date } = post;
      const days = [isoDay(date, site.timeZone), formatDay(date, site)] as const;
      return [post, [pathPrefix + path, title, ...days, post.stages, post.topics]];
    }),
  );
  const lists = [
    ...stages.map(({ id }) => ({ kind: "stages", id, base: paths.stage(id) }) as const),
    ...topics.map(({ id }) => ({ kind: "topics", id, base: paths.topic(id) }) as const),
  ];
  for (const { kind, id, base } of lists) {
    const members = listed.filter((post) => post[kind].includes(id));
    if (members.length === 0) continue;
    yield {
      path: paths.listData(base),
      content: JSON.stringify(members.map((post) => rows.get(post))),
    };
  }
}
