import { dirname } from "node:path";
import type { Node, NodeInput, NodePluginArgs } from "gatsby";
import { filesBeside } from "../../content/files-beside";
import { renderInline } from "../../markdown/inline";
import { smartText } from "../../markdown/smart-text";
import type { Author } from "../../model/author";
import type { Page } from "../../model/page";
import { paths } from "../../model/paths";
import type { Post } from "../../model/post";
import { formatProblem, type Problem } from "../../model/problem";
import type { Term } from "../../model/vocabulary";
import { pathPrefix, site } from "../../site";

type Ids = Pick<NodePluginArgs, "createNodeId" | "createContentDigest">;

/** A node that may be there already: made only when its digest is a new one. */
export interface OurNode {
  readonly id: string;
  readonly digest: string;
  readonly make: () => NodeInput;
}

/** Builds the nodes of the site from what the model says of the content. Node ids come from type and slug alone. */
export function ourNodes({ createNodeId, createContentDigest }: Ids) {
  const node = (
    type: string,
    slug: string,
    source: object,
    fields: () => object,
    parent: Node | null = null,
  ): OurNode => {
    const id = createNodeId(`${type} >>> ${slug}`);
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

  /** For a node whose text is rendered: anew whenever its file or a picture beside it changes. */
  const fromMarkdown = (
    type: string,
    slug: string,
    source: object,
    markdown: Node,
    fields: () => object,
  ) => {
    const beside = filesBeside(dirname(String(markdown.fileAbsolutePath)));
    const whole = [source, markdown.internal.contentDigest, beside];
    return node(type, slug, whole, fields, markdown);
  };

  return {
    post: ({ slug, ...post }: Post, markdown: Node) =>
      fromMarkdown("Post", slug, post, markdown, () => ({
        ...post,
        path: paths.post(slug),
        title: smartText(post.title),
        ...(post.description && { description: smartText(post.description) }),
        ...(post.shortAnswer && { shortAnswer: renderInline(post.shortAnswer, links) }),
      })),
    page: ({ slug, ...page }: Page, markdown: Node) =>
      fromMarkdown("Page", slug, page, markdown, () => ({
        ...page,
        path: paths.page(slug),
        title: smartText(page.title),
      })),
    author: ({ id, bio: _markdown, ...author }: Author, markdown: Node | null) => {
      const fields = () => ({ ...author, path: paths.author(id) });
      return markdown
        ? fromMarkdown("Author", id, author, markdown, fields)
        : node("Author", id, author, fields);
    },
    topic: ({ id, ...term }: Term) =>
      node("Topic", id, term, () => ({ ...term, path: paths.topic(id) })),
    stage: ({ id, ...term }: Term) =>
      node("Stage", id, term, () => ({ ...term, path: paths.stage(id) })),
    series: (id: string) =>
      node("Series", id, { id }, () => ({ path: paths.series(id), title: seriesTitle(id) })),
    problems: (problems: readonly Problem[]) =>
      node("Problems", "all", problems, () => ({ texts: problems.map(formatProblem) })),
  };
}

/** Short answers link as the text does; the live preview has no path prefix. */
const links = {
  siteUrl: site.url,
  pathPrefix: process.env.NODE_ENV === "development" ? "" : pathPrefix,
};

/** A series is named by its id alone: `first-job` reads "First job". */
function seriesTitle(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
