import type { Content } from "../model/content";
import { newestFirst } from "../model/order";
import { type Visibility, visibility } from "../model/visibility";
import { type ShownTerm, shownContent } from "../plan/view-model";
import { site } from "../site";
import { lightColor } from "./light-color";
import type { CardDesign } from "./share-image/card";
import type { OutputBody, OutputPost, OutputSources } from "./sources";

/** What outputs are made from beside the content. */
export interface OutputCircumstances {
  readonly pathPrefix: string;
  readonly now: Date;
  /** Whether drafts and scheduled posts are shown, as the live preview does. */
  readonly preview: boolean;
  readonly cards: CardDesign;
  /** The text of `tokens.css` and `feed.css`. */
  readonly styles: { readonly tokens: string; readonly feed: string };
  /** The paths of all pages. */
  readonly paths: readonly string[];
  /** Changes when the post's text, or a picture in it, does. */
  readonly digestOf: (post: { readonly file: string }) => string;
  readonly bodyOf: (post: { readonly file: string }) => Promise<OutputBody>;
}

const withPage = new Set<Visibility>(["listed", "unlisted"]);

/** What the outputs are made from, of this content. */
export function outputSources(
  content: Content,
  { pathPrefix, now, preview, cards, styles, paths, digestOf, bodyOf }: OutputCircumstances,
): OutputSources {
  const { posts, topics, stages, pages } = shownContent(content, pathPrefix);
  const visibilityOf = (post: (typeof posts)[number]): Visibility => {
    if (preview) return post.unlisted ? "unlisted" : "listed";
    return visibility(post, now);
  };
  return {
    site,
    pathPrefix,
    now,
    mark: cards.mark,
    // White where the tokens state no paper that can be read.
    paper: lightColor(styles.tokens, "paper") ?? "#ffffff",
    feedStyle: `${styles.tokens}\n${styles.feed}`,
    cards,
    posts: posts
      .flatMap((post): OutputPost[] => {
        const seen = visibilityOf(post);
        if (!withPage.has(seen)) return [];
        const digest = digestOf(post);
        return [{ ...post, digest, listed: seen === "listed", body: () => bodyOf(post) }];
      })
      .sort(newestFirst),
    authors: new Map(content.authors.map((author) => [author.id, author])),
    topics: topics.map(termOf),
    stages: stages.map(termOf),
    pages,
    paths: paths.toSorted(),
  };
}

const termOf = (term: ShownTerm) => ({ ...term, id: term.slug });
