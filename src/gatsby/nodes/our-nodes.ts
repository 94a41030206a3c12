import type { Node, NodeInput, NodePluginArgs } from "gatsby";
import type { Author } from "../../model/author";
import type { Page } from "../../model/page";
import type { Post } from "../../model/post";
import { formatProblem, type Problem } from "../../model/problem";
import type { Term } from "../../model/vocabulary";
import {
  nodeId,
  shownAuthor,
  shownPage,
  shownPost,
  shownSeries,
  shownTerm,
} from "../../plan/view-model";
import { pathPrefix } from "../../site";

type Digest = Pick<NodePluginArgs, "createContentDigest">;

/** A node that may be there already: made only when its digest is a new one. */
export interface OurNode {
  readonly id: string;
  readonly digest: string;
  readonly make: () => NodeInput;
}

/** The live preview has no path prefix. */
const prefix = process.env.NODE_ENV === "development" ? "" : pathPrefix;

/** Builds the nodes of the site from what the model says of the content. */
export function ourNodes({ createContentDigest }: Digest) {
  const node = (
    type: string,
    slug: string,
    source: object,
    fields: () => object,
    parent: Node | null = null,
  ): OurNode => {
    const id = nodeId(type, slug);
    const digest = createContentDigest(source);
    return {
      id,
      digest,
      make: () => ({
        ...fields(),
        id,
        slug,
        parent: parent?.id ?? null,
        children: [],
        internal: { type, contentDigest: digest },
      }),
    };
  };

  return {
    /** @param text changes when the text, or a picture in it, does; see content-snapshot.ts */
    post: (post: Post, markdown: Node | null, text: string) =>
      node("Post", post.slug, [post, text], () => shownPost(post, prefix), markdown),
    page: (page: Page, markdown: Node | null, text: string) =>
      node("Page", page.slug, [page, text], () => shownPage(page), markdown),
    author: (author: Author, markdown: Node | null, text = "") =>
      node("Author", author.id, [author, text], () => shownAuthor(author), markdown),
    topic: (term: Term) => node("Topic", term.id, term, () => shownTerm("Topic", term)),
    stage: (term: Term) => node("Stage", term.id, term, () => shownTerm("Stage", term)),
    series: (id: string) => node("Series", id, { id }, () => shownSeries(id)),
    problems: (problems: readonly Problem[]) =>
      node("Problems", "all", problems, () => ({ texts: problems.map(formatProblem) })),
  };
}
