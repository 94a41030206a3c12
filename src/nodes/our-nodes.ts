import { dirname } from "node:path";
import type { Node, NodeInput, NodePluginArgs } from "gatsby";
import { renderInline } from "../markdown/inline";
import { smartText } from "../markdown/smart-text";
import type { Author } from "../model/author";
import type { Page } from "../model/page";
import { paths } from "../model/paths";
import type { Post } from "../model/post";
import { formatProblem, type Problem } from "../model/problem";
import type { Term } from "../model/vocabulary";
import { filesBeside } from "./files-beside";

type Ids = Pick<NodePluginArgs, "createNodeId" | "createContentDigest">;

/** Builds the nodes of the site from what the model says of the content. Node ids come from type and slug alone. */
export function ourNodes({ createNodeId, createContentDigest }: Ids) {
  const node = (
    type: string,
    slug: string,
    fields: object,
    parent: Node | null = null,
    digested: object = fields,
  ): NodeInput => ({
    ...fields,
    id: createNodeId(`${type} >>> ${slug}`),
    slug,
    parent: parent?.id ?? null,
    children: [],
    internal: { type, contentDigest: createContentDigest(digested) },
  });

  /** For a node whose text is rendered: anew whenever its file or a picture beside it changes. */
  const fromMarkdown = (type: string, slug: string, fields: object, markdown: Node) =>
    node(type, slug, fields, markdown, [
      fields,
      markdown.internal.contentDigest,
      filesBeside(dirname(String(markdown.fileAbsolutePath))),
    ]);

  return {
    post: ({ slug, ...post }: Post, markdown: Node) =>
      fromMarkdown(
        "Post",
        slug,
        {
          ...post,
          path: paths.post(slug),
          title: smartText(post.title),
          ...(post.description && { description: smartText(post.description) }),
          ...(post.shortAnswer && { shortAnswer: renderInline(post.shortAnswer) }),
        },
        markdown,
      ),
    page: ({ slug, ...page }: Page, markdown: Node) =>
      fromMarkdown(
        "Page",
        slug,
        { ...page, path: paths.page(slug), title: smartText(page.title) },
        markdown,
      ),
    author: ({ id, bio: _markdown, ...author }: Author, markdown: Node | null) => {
      const fields = { ...author, path: paths.author(id) };
      return markdown ? fromMarkdown("Author", id, fields, markdown) : node("Author", id, fields);
    },
    topic: ({ id, ...term }: Term) => node("Topic", id, { ...term, path: paths.topic(id) }),
    stage: ({ id, ...term }: Term) => node("Stage", id, { ...term, path: paths.stage(id) }),
    series: (id: string) => node("Series", id, { path: paths.series(id), title: seriesTitle(id) }),
    problem: (problem: Problem) => {
      const text = formatProblem(problem);
      return node("Problem", text, { text });
    },
  };
}

/** A series is named by its id alone: `first-job` reads "First job". */
function seriesTitle(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
