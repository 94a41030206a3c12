import type { GatsbyNode } from "gatsby";
import {
  authorFrontmatter,
  pageFrontmatter,
  postFrontmatter,
  termFields,
} from "../../model/frontmatter";
import { type Field, graphqlTypes, type ObjectTypes } from "../nodes/graphql-types";

/** Our node types that others link to by slug. */
const linkable = new Set(["Post", "Author", "Topic", "Stage", "Series"]);

/** Where a node lives on the site. */
const place = {
  slug: { type: "String!", description: "The last part of the path; unique." },
  path: { type: "String!", description: "Path of the page, without the path prefix." },
} satisfies Record<string, Field>;

const termDerived = graphqlTypes("Term", termFields, linkable).Term;
const term = {
  ...place,
  title: { type: "String!" },
  description: { type: "String", description: termDerived?.description?.description ?? "" },
  orientation: { type: "String", description: termDerived?.orientation?.description ?? "" },
  order: { type: "Float!", description: "Smaller comes first." },
} satisfies Record<string, Field>;

/** Types that are not nodes. */
const plain: ObjectTypes = {
  InlineText: {
    html: { type: "String!", description: "Sanitised inline HTML." },
    text: { type: "String!" },
  },
  PostBody: {
    cover: { type: "String", description: "The frontmatter's image, as HTML." },
    context: {
      type: "String!",
      description: "HTML before the first question; of an article, all.",
    },
    exchanges: { type: "[PostExchange!]!" },
    contents: { type: "[PostContentsEntry!]!" },
    wordCount: { type: "Int!" },
    minutes: { type: "Int!", description: "Reading time, at least 1." },
    text: { type: "String!", description: "Plain text of everything." },
    opening: { type: "String!", description: "The first 160 characters or so of plain text." },
  },
  PostExchange: {
    number: { type: "Int!" },
    questionId: { type: "String!" },
    questionTitle: { type: "String!" },
    question: { type: "String!", description: "HTML." },
    questionWords: { type: "Int!" },
    questionOpening: { type: "String!", description: "Its first 160 characters, plain text." },
    answerId: { type: "String!" },
    answerTitle: { type: "String!" },
    answer: { type: "String!", description: "HTML; empty while nobody has answered." },
    answerOpening: { type: "String!", description: "Its first 160 characters, plain text." },
  },
  PostContentsEntry: {
    id: { type: "String!" },
    text: { type: "String!" },
    depth: { type: "Int!", description: "Level of the heading, 2 to 6." },
  },
};

/** Our nodes: the frontmatter that zod defines, and what we add to it. */
const { Post, PostSeries, ...postParts } = graphqlTypes("Post", postFrontmatter, linkable);
const { Page } = graphqlTypes("Page", pageFrontmatter, linkable);
const { Author, ...authorParts } = graphqlTypes("Author", authorFrontmatter, linkable);
const nodes: ObjectTypes = {
  Post: {
    ...Post,
    ...place,
    file: { type: "String!", description: "Its file as its author knows it." },
    shortAnswer: { type: "InlineText" },
    description: { type: "String!", description: "Default: the short answer, else the opening." },
    body: { type: "PostBody!", description: "The text, rendered; see src/markdown." },
  },
  Page: { ...Page, ...place, html: { type: "String!" } },
  Author: { ...Author, ...place, bio: { type: "String!", description: "HTML." } },
  Topic: term,
  Stage: term,
  Series: { ...place, title: { type: "String!" } },
  Problems: { texts: { type: "[String!]!", description: "Lines, as the terminal shows them." } },
};

const fromMarkdown = new Set(["Post", "Page", "Author"]);
const terms = new Set(["Topic", "Stage"]);

/** Declares every type in full, so that a site where nobody uses a field still has it and Gatsby guesses nothing. */
export const createSchemaCustomization: NonNullable<GatsbyNode["createSchemaCustomization"]> = ({
  actions,
  schema,
}) => {
  // What templates never see needs no guesses from a thousand files at every start and save.
  const foreign = ["File", "Directory", "MarkdownRemark", "SitePage"].map((name) =>
    schema.buildObjectType({
      name,
      fields: {},
      interfaces: ["Node"],
      extensions: { infer: false },
    }),
  );
  const inSeries = { type: "Series!", extensions: { link: { by: "slug", from: "id" } } };
  const parts = { ...plain, ...postParts, ...authorParts };
  actions.createTypes([
    ...foreign,
    schema.buildInterfaceType({
      name: "Term",
      fields: { id: "ID!", ...term },
      interfaces: ["Node"],
    }),
    schema.buildObjectType({
      name: "PostSeries",
      fields: { ...PostSeries, id: "String!", series: inSeries },
      extensions: { infer: false },
    }),
    ...Object.entries(parts).map(([name, fields]) =>
      schema.buildObjectType({ name, fields: { ...fields }, extensions: { infer: false } }),
    ),
    ...Object.entries(nodes).map(([name, fields]) =>
      schema.buildObjectType({
        name,
        fields: { ...fields },
        interfaces: terms.has(name) ? ["Node", "Term"] : ["Node"],
        extensions: {
          infer: false,
          ...(fromMarkdown.has(name) && { childOf: { types: ["MarkdownRemark"] } }),
        },
      }),
    ),
  ]);
};
