import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Body } from "../../src/markdown/body";
import { paths } from "../../src/model/paths";
import { type CardDesign, cardDesign } from "../../src/outputs/share-image/card";
import { cardColors } from "../../src/outputs/share-image/card-colors";
import type { OutputPost, OutputSources } from "../../src/outputs/sources";
import type { Site } from "../../src/site";

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>';

/** The share images of a site that is called Rung, in the shipped colors and fonts, changed as the test needs it. */
export function testCards(changes: Partial<CardDesign> = {}): CardDesign {
  const font = (name: string) =>
    readFileSync(join(__dirname, `../../src/theme/styles/fonts/newsreader-${name}.woff2`));
  const parts = {
    siteName: "Rung",
    tagline: "Straight answers to career questions.",
    colors: cardColors(""),
    mark: Buffer.from(mark),
    fonts: { title: font("title"), strong: font("strong") },
    ...changes,
  };
  return cardDesign({ name: parts.siteName, tagline: parts.tagline }, parts);
}

/** Facts of a site, whatever the owner says of theirs. */
const testSite: Site = {
  name: "Rung",
  url: "https://rung.example",
  lang: "en",
  tagline: "Straight answers to career questions.",
  description: "A question, and a frank answer.",
  timeZone: "UTC",
  author: { id: "editors", name: "The Rung editors" },
  email: undefined,
  newsletter: undefined,
  aiCrawlers: { training: true, search: true, assistance: true },
  security: undefined,
  searchEngine: { name: "Seek", action: "https://seek.example/", siteField: "sites" },
};

/** A site of no posts for tests, changed as the test needs it. */
export function testSources(changes: Partial<OutputSources> = {}): OutputSources {
  return {
    site: testSite,
    pathPrefix: "",
    now: new Date("2026-06-01T00:00:00Z"),
    mark: Buffer.from(mark),
    paper: "#f7f9fc",
    feedStyle: ":root { --paper: light-dark(#f7f9fc, #101418); }",
    cards: testCards(),
    posts: [],
    authors: new Map([
      ["editors", { id: "editors", name: "The Rung editors", links: [], bio: "" }],
    ]),
    topics: [],
    stages: [],
    pages: [],
    paths: ["/"],
    ...changes,
  };
}

/** A listed post of one question and one answer for tests, changed as the test needs it. */
export function testPost(
  slug: string,
  { body, ...changes }: Partial<Omit<OutputPost, "body">> & { readonly body?: Partial<Body> } = {},
): OutputPost {
  return {
    slug,
    file: `content/posts/${slug}/index.md`,
    path: paths.post(slug),
    listed: true,
    digest: slug,
    title: "Should I take the first offer?",
    date: "2026-03-04T00:00:00.000Z",
    topics: [],
    stages: [],
    author: "editors",
    aliases: [],
    composed: false,
    anonymised: false,
    draft: false,
    unlisted: false,
    ...changes,
    body: async () => ({
      cover: null,
      context: "",
      exchanges: [
        {
          number: 1,
          questionId: "question",
          questionTitle: "Question",
          question: "<p>They gave me three days.</p>",
          questionWords: 5,
          questionOpening: "They gave me three days.",
          answerId: "answer",
          answerTitle: "Answer",
          answer: "<p>Ask for a week.</p>",
          answerOpening: "Ask for a week.",
        },
      ],
      contents: [],
      wordCount: 9,
      minutes: 1,
      text: "They gave me three days.\nAsk for a week.",
      opening: "Ask for a week.",
      markdown: "## Question\n\nThey gave me three days.\n\n## Answer\n\nAsk for a week.\n",
      ...body,
    }),
  };
}
