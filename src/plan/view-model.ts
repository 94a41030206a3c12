import { renderInline } from "../markdown/inline";
import { smartText } from "../markdown/smart-text";
import type { Author } from "../model/author";
import type { Content } from "../model/content";
import type { Page } from "../model/page";
import { paths } from "../model/paths";
import type { Post } from "../model/post";
import type { Term } from "../model/vocabulary";
import { site } from "../site";

/** What the content holds as pages and outputs show it: with an id and a path, titles in typographic punctuation. */
interface Shown {
  /** The id of its node: type and slug. */
  readonly id: string;
  readonly slug: string;
  /** Of its page, without the path prefix. */
  readonly path: string;
}

export interface ShownPost extends Omit<Post, "shortAnswer">, Shown {
  readonly shortAnswer?: { readonly html: string; readonly text: string };
}

export type ShownPage = Page & Shown;
export type ShownAuthor = Omit<Author, "id" | "bio"> & Shown;
export type ShownTerm = Omit<Term, "id"> & Shown;
export type ShownSeries = Shown & { readonly title: string };

/** The whole content, as it is shown. Terms come in the order of their vocabulary, pages and authors by slug. */
export interface ShownContent {
  readonly posts: readonly ShownPost[];
  readonly pages: readonly ShownPage[];
  readonly authors: readonly ShownAuthor[];
  readonly topics: readonly ShownTerm[];
  readonly stages: readonly ShownTerm[];
  readonly series: readonly ShownSeries[];
}

/** The id of the node that stands for a thing. */
export const nodeId = (type: string, slug: string): string => `${type} ${slug}`;

const shown = (type: string, slug: string, path: string): Shown => ({
  id: nodeId(type, slug),
  slug,
  path,
});

/** @param pathPrefix put before the links of the short answer that begin with a slash */
export function shownPost(post: Post, pathPrefix: string): ShownPost {
  const { shortAnswer, description, ...rest } = post;
  return {
    ...rest,
    ...shown("Post", post.slug, paths.post(post.slug)),
    title: smartText(post.title),
    ...(description && { description: smartText(description) }),
    ...(shortAnswer && {
      shortAnswer: renderInline(shortAnswer, { siteUrl: site.url, pathPrefix }),
    }),
  };
}

export const shownPage = (page: Page): ShownPage => ({
  ...page,
  ...shown("Page", page.slug, paths.page(page.slug)),
  title: smartText(page.title),
});

export const shownAuthor = ({ id, bio: _markdown, ...author }: Author): ShownAuthor => ({
  ...author,
  ...shown("Author", id, paths.author(id)),
});

export const shownTerm = (type: "Topic" | "Stage", { id, ...term }: Term): ShownTerm => ({
  ...term,
  ...shown(type, id, type === "Topic" ? paths.topic(id) : paths.stage(id)),
});

/** A series is named by its id alone: `first-job` reads "First job". */
export function shownSeries(id: string): ShownSeries {
  const words = id.replaceAll("-", " ");
  return {
    ...shown("Series", id, paths.series(id)),
    title: words.charAt(0).toUpperCase() + words.slice(1),
  };
}

const bySlug = (a: Shown, b: Shown): number => (a.slug < b.slug ? -1 : 1);

/** In the order of a vocabulary. */
const inOrder = (a: ShownTerm, b: ShownTerm): number =>
  a.order - b.order || (a.slug < b.slug ? -1 : 1);

export function shownContent(content: Content, pathPrefix: string): ShownContent {
  const series = new Set(content.posts.flatMap((post) => post.series?.id ?? []));
  return {
    posts: content.posts.map((post) => shownPost(post, pathPrefix)),
    pages: content.pages.map(shownPage).sort(bySlug),
    authors: content.authors.map(shownAuthor).sort(bySlug),
    topics: content.topics.map((term) => shownTerm("Topic", term)).sort(inOrder),
    stages: content.stages.map((term) => shownTerm("Stage", term)).sort(inOrder),
    series: [...series].map(shownSeries).sort(bySlug),
  };
}
