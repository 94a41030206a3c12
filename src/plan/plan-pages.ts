import { isAwaited } from "../model/awaited-author";
import { newestFirst } from "../model/order";
import { paginate } from "../model/paginate";
import { paths } from "../model/paths";
import { isOut, visibility } from "../model/visibility";
import type {
  ArchiveContext,
  HomeContext,
  ListContext,
  PageContext,
  SearchContext,
  Shelf,
  ShelvesContext,
} from "./page-context";
import { type FindRelated, type PlannedPost, planPosts } from "./plan-posts";
import { type Groups, groupBy, inParts, type PostNode } from "./post-groups";

/** A node by its id, and what the site calls it. */
interface Named {
  readonly id: string;
  readonly slug: string;
  /** The slug of the post to read first. */
  readonly startHere?: string | undefined;
}

/** Everything that pages are made of. Terms come in the order of their vocabulary. */
export interface SiteNodes {
  readonly posts: readonly PostNode[];
  readonly pages: readonly Named[];
  readonly authors: readonly Named[];
  readonly topics: readonly Named[];
  readonly stages: readonly Named[];
  readonly series: readonly Named[];
}

/** One page to create: its template by file name, and what that template is told. */
export type PlannedPage = PlannedPost | PlannedOther;

type PlannedOther = { readonly path: string } & (
  | { readonly template: "home"; readonly context: HomeContext }
  | { readonly template: "topics" | "stages"; readonly context: ShelvesContext }
  | { readonly template: "topic" | "stage" | "author" | "series"; readonly context: ListContext }
  | { readonly template: "search"; readonly context: SearchContext }
  | { readonly template: "archive"; readonly context: ArchiveContext }
  | { readonly template: "page" | "ask"; readonly context: PageContext }
  | { readonly template: "subscribe" | "not-found"; readonly context: object }
);

interface Moment {
  readonly now: Date;
  /** Whether drafts and scheduled posts are shown, as the live preview does. */
  readonly preview: boolean;
  /** The id of whoever answers when a post names nobody. */
  readonly defaultAuthor: string;
  readonly yearOf: (date: string) => number;
  /** A post's title and Markdown, for finding what is related. */
  readonly textOf: (post: PostNode) => string;
  readonly related: FindRelated;
}

const newestOnHome = 10;

/** Decides which pages exist at a moment, and in which lists each post appears. */
export function planPages(nodes: SiteNodes, moment: Moment): PlannedPage[] {
  const shown = nodes.posts
    .map((post) => ({ post, visibility: visibility(post, moment.now) }))
    .filter(({ visibility }) => moment.preview || isOut(visibility));
  const listed = shown
    .filter(({ visibility }) =>
      moment.preview ? visibility !== "unlisted" : visibility === "listed",
    )
    .map(({ post }) => post)
    .sort(newestFirst);
  const on = (pick: (post: PostNode) => readonly string[]) => groupBy(listed, pick);
  const byTopic = on((post) => post.topics);
  const byStage = on((post) => post.stages);
  const bySeries = on((post) => (post.series ? [post.series.id] : []));
  const byAuthor = on((post) => [post.author]);

  return [
    planHome(nodes, listed, byTopic, byStage),
    ...planPosts(shown, listed, bySeries, moment),
    { path: paths.topics(), template: "topics", context: shelvesOf(nodes.topics, byTopic) },
    { path: paths.stages(), template: "stages", context: shelvesOf(nodes.stages, byStage) },
    ...nodes.topics.flatMap((topic) =>
      planList("topic", paths.topic(topic.slug), topic, byTopic, listed),
    ),
    ...nodes.stages.flatMap((stage) =>
      planList("stage", paths.stage(stage.slug), stage, byStage, listed),
    ),
    ...nodes.authors
      .filter(
        ({ slug }) =>
          moment.preview || !isAwaited(slug, nodes.posts, moment.now, moment.defaultAuthor),
      )
      .flatMap((author) => planList("author", paths.author(author.slug), author, byAuthor)),
    ...nodes.series
      .filter(({ slug }) => bySeries.has(slug))
      .flatMap((series) =>
        planList("series", paths.series(series.slug), series, inParts(bySeries)),
      ),
    ...planArchive(listed, moment.yearOf, [
      ...withPosts(nodes.stages, byStage),
      ...withPosts(nodes.topics, byTopic),
    ]),
    {
      path: paths.search(),
      template: "search",
      context: {
        stages: shelves(nodes.stages, byStage),
        topics: shelves(nodes.topics, byTopic),
      },
    },
    ...nodes.pages.map(
      ({ id, slug }): PlannedPage => ({
        path: paths.page(slug),
        template: slug === "ask" ? "ask" : "page",
        context: { id },
      }),
    ),
    { path: paths.subscribe(), template: "subscribe", context: {} },
    { path: paths.notFound(), template: "not-found", context: {} },
  ];
}

/**
 * Shelves that stand beside each other each name a post that no other names, as long as they have one: the shelf with
 * the fewest posts takes its newest first.
 */
function shelves(terms: readonly Named[], groups: Groups): Shelf[] {
  const all = terms.map(({ id, slug }) => ({ id, posts: groups.get(slug) ?? [] }));
  const named = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, posts } of all.toSorted((a, b) => a.posts.length - b.posts.length)) {
    const newest = posts.find((post) => !taken.has(post.id)) ?? posts[0];
    if (newest) named.set(id, newest.id);
    if (newest) taken.add(newest.id);
  }
  return all.map(({ id, posts }) => ({ id, posts: posts.length, newest: named.get(id) ?? null }));
}

const newestOf = (all: readonly Shelf[]): string[] => [
  ...new Set(all.flatMap(({ newest }) => newest ?? [])),
];

function shelvesOf(terms: readonly Named[], groups: Groups): ShelvesContext {
  const all = shelves(terms, groups);
  return { shelves: all, newest: newestOf(all) };
}

function planHome(
  nodes: SiteNodes,
  listed: readonly PostNode[],
  byTopic: Groups,
  byStage: Groups,
): PlannedPage {
  const stages = shelves(nodes.stages, byStage);
  return {
    path: paths.home(),
    template: "home",
    context: {
      newest: listed.slice(0, newestOnHome).map(({ id }) => id),
      total: listed.length,
      topics: shelves(nodes.topics, byTopic),
      stages,
      stagePosts: newestOf(stages),
    },
  };
}

function planList(
  template: "topic" | "stage" | "author" | "series",
  base: string,
  { id, slug, startHere }: Named,
  groups: Groups,
  listed: readonly PostNode[] = [],
): PlannedPage[] {
  const first = listed.find((post) => post.slug === startHere)?.id ?? null;
  return listPages(base, id, groups.get(slug) ?? [], first).map(([path, context]) => ({
    path,
    template,
    context,
  }));
}

const withPosts = (terms: readonly Named[], groups: Groups): string[] =>
  terms.filter(({ slug }) => groups.has(slug)).map(({ id }) => id);

function planArchive(
  listed: readonly PostNode[],
  yearOf: Moment["yearOf"],
  filters: readonly string[],
): PlannedPage[] {
  const pages = listPages(paths.archive(), null, listed);
  const years = new Map<number, { year: number; posts: number; page: number }>();
  const size = pages[0]?.[1].posts.length ?? 1;
  listed.forEach((post, place) => {
    const year = yearOf(post.date);
    const known = years.get(year);
    if (known) known.posts += 1;
    else years.set(year, { year, posts: 1, page: Math.floor(place / size) + 1 });
  });
  return pages.map(([path, context]) => ({
    path,
    template: "archive",
    context: { ...context, years: [...years.values()], filters },
  }));
}

function listPages(
  base: string,
  id: string | null,
  posts: readonly PostNode[],
  startHere: string | null = null,
): [path: string, context: ListContext][] {
  return paginate(posts, base).map(({ path, page, pages, items }) => [
    path,
    {
      id,
      posts: items.map((post) => post.id),
      total: posts.length,
      pagination: { page, pages, base },
      startHere: page === 1 ? startHere : null,
    },
  ]);
}
