import type { Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import { isoDay } from "../model/dates";
import { absolute, paths } from "../model/paths";
import { words } from "../words/words";
import type { DerivedFile, OutputPost, OutputSources } from "./sources";

type PostSources = Pick<OutputSources, "site" | "posts" | "authors" | "topics" | "stages">;

/** Each post as Markdown, beside its page: what readers see of its fields, and its text. */
export function* postMarkdown(sources: PostSources): Iterable<DerivedFile> {
  const titleOf = new Map(
    [...sources.topics, ...sources.stages].map(({ id, title }) => [id, title] as const),
  );
  for (const post of sources.posts) {
    const fields = publicFields(post, sources, titleOf);
    yield {
      path: paths.postMarkdown(post.slug),
      madeFrom: [fields, post.digest],
      make: async () => {
        const { markdown } = await post.body();
        const head = `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
        return [head, opening(post), markdown].filter(Boolean).join("\n");
      },
    };
  }
}

function publicFields(
  post: OutputPost,
  { site, authors }: PostSources,
  titleOf: ReadonlyMap<string, string>,
) {
  const day = (instant: string | undefined) => instant && isoDay(instant, site.timeZone);
  const titles = (ids: readonly string[]) =>
    ids.length > 0 ? ids.map((id) => titleOf.get(id) ?? id) : undefined;
  return {
    title: post.title,
    url: post.canonical ?? absolute(site.url, post.path),
    author: authors.get(post.author)?.name,
    date: day(post.date),
    updated: day(post.updated),
    reviewed: day(post.reviewed),
    reviewBy: day(post.reviewBy),
    topics: titles(post.topics),
    stages: titles(post.stages),
    region: post.region,
    lang: site.lang,
  };
}

/** What stands above the text on the page: the title, and the short answer. */
function opening({ title, shortAnswer }: OutputPost): string {
  const tree: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: [{ type: "text", value: title }] },
      ...(shortAnswer
        ? [
            heading(words.post.shortAnswer),
            {
              type: "paragraph" as const,
              children: [{ type: "text" as const, value: shortAnswer.text }],
            },
          ]
        : []),
    ],
  };
  return toMarkdown(tree);
}

const heading = (value: string) => ({
  type: "heading" as const,
  depth: 2 as const,
  children: [{ type: "text" as const, value }],
});
