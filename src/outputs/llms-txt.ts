import type { ListItem, Root, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { absolute, paths } from "../model/paths";
import { words } from "../words/words";
import type { OutputFile, OutputPost, OutputSources } from "./sources";

/** Answers in a section: this is a way in, and the rest is in the archive. */
const newestShown = 25;

type LlmsSources = Pick<OutputSources, "site" | "posts" | "topics">;

/** What the site is and where its answers stand as Markdown, for language models. https://llmstxt.org */
export function* llmsTxt({ site, posts, topics }: LlmsSources): Iterable<OutputFile> {
  const shelves = new Map<string | undefined, OutputPost[]>();
  for (const post of posts.filter(({ listed }) => listed)) {
    const [topic] = post.topics;
    shelves.set(topic, [...(shelves.get(topic) ?? []), post].slice(0, newestShown));
  }
  const sections = [
    ...topics.map(({ id, title }) => ({ title, answers: shelves.get(id) ?? [] })),
    { title: words.machines.otherAnswers, answers: shelves.get(undefined) ?? [] },
  ];
  const item = (post: OutputPost) =>
    linkItem(
      absolute(site.url, paths.postMarkdown(post.slug)),
      post.title,
      post.description ?? post.shortAnswer?.text,
    );
  const tree: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: [text(site.name)] },
      { type: "blockquote", children: [paragraph(`${site.tagline} ${site.description}`)] },
      ...sections.flatMap(({ title, answers }) => section(title, answers.map(item))),
      // The name by which the specification knows what may be left out.
      ...section("Optional", [
        linkItem(absolute(site.url, paths.archive()), words.machines.allAnswers),
      ]),
    ],
  };
  yield { path: paths.llms(), content: toMarkdown(tree, { bullet: "-", listItemIndent: "one" }) };
}

function section(title: string, items: ListItem[]): RootContent[] {
  if (items.length === 0) return [];
  return [
    { type: "heading", depth: 2, children: [text(title)] },
    { type: "list", spread: false, children: items },
  ];
}

const linkItem = (url: string, title: string, about?: string): ListItem => ({
  type: "listItem",
  spread: false,
  children: [
    {
      type: "paragraph",
      children: [
        { type: "link", url, children: [text(title)] },
        ...(about ? [text(`: ${about}`)] : []),
      ],
    },
  ],
});

const paragraph = (value: string) => ({ type: "paragraph" as const, children: [text(value)] });
const text = (value: string) => ({ type: "text" as const, value });
