import type { Root, RootContent } from "hast";
import { directionOf } from "../model/direction";
import type { TextWords } from "../words/words";
import { callouts } from "./callouts";
import { codeBlocks } from "./code";
import type { ContentProblem } from "./content-error";
import { type ContentsEntry, contentsOf } from "./contents";
import { direction } from "./direction";
import { findExchanges } from "./exchanges";
import { figures } from "./figures";
import { footnotes as setFootnotes } from "./footnotes";
import { headingAnchors, headings } from "./headings";
import type { ImageSite } from "./image-file";
import { images } from "./images";
import { links } from "./links";
import { placeNotes } from "./place-notes";
import { sanitise } from "./sanitise";
import { say } from "./say";
import { splitSections } from "./sections";
import { serialise } from "./serialise";
import { smartPunctuation } from "./smart-punctuation";
import { tables } from "./tables";
import { taskLists } from "./task-lists";
import { countWords, hasProse, openingOf, plainText, readingMinutes } from "./text";
import { toMarkdown } from "./to-markdown";

/** A question and its answer, in the order of the post. */
interface Exchange {
  /** 1 for the first. */
  number: number;
  /** The id for the question's heading, which the page sets itself. */
  questionId: string;
  /** The heading as written, for instance `Question 2`. */
  questionTitle: string;
  /** HTML. */
  question: string;
  questionWords: number;
  /** Plain text like `opening` below. */
  questionOpening: string;
  answerId: string;
  /** The heading as written, or `Answer`. */
  answerTitle: string;
  /** HTML; `""` when nobody has answered. */
  answer: string;
  /** Plain text like `opening` below. */
  answerOpening: string;
}

/** A post's text, taken apart and ready to be set. */
export interface Body {
  /** HTML before the first question; of an article, all of it. */
  context: string;
  exchanges: Exchange[];
  contents: ContentsEntry[];
  wordCount: number;
  /** Reading time, at least 1. */
  minutes: number;
  /** Plain text of everything but the headings `Question` and `Answer`. */
  text: string;
  /** Plain text, at most 160 characters, cut at a word: the first answer's beginning, or the article's. */
  opening: string;
  /** The whole text of a post as Markdown, with the headings that divide it; `""` where nothing is divided into parts. */
  markdown: string;
}

export interface BodyOptions extends ImageSite {
  /** The site's address, path prefix included. */
  siteUrl: string;
  /** BCP 47 tag of the text. Only English gets smart punctuation. */
  lang: string;
  /** In the same language. */
  words: TextWords;
  /** Whether headings divide the text into questions and answers; only posts have these. */
  parts: boolean;
  /** The text as Markdown, where its source alone says it. */
  copy?: string | undefined;
  /** Is told what an author may want to know, though the page is whole. */
  warn?: (problem: ContentProblem) => void;
}

/**
 * Finishes the tree of a post: makes it safe, sets it, and divides it into its parts. The tree is left as it was.
 *
 * @param tree gatsby-transformer-remark's `htmlAst`.
 * @throws {ContentError} with every image that cannot be used, or when the text is nested beyond reason.
 */
export async function renderBody(tree: Root, options: BodyOptions): Promise<Body> {
  const safe = sanitise(tree, options.file);
  gatherProse(safe, options.words);
  const plans = options.parts ? findExchanges(safe) : [];
  headings(safe, plans);
  setProse(safe, options);
  await images(safe, options);
  placeNotes(safe);
  const markdown = options.parts
    ? (options.copy ?? toMarkdown(safe, new URL(options.siteUrl).origin))
    : "";
  const { context, exchanges } = splitSections(safe, plans);
  const answers = exchanges.map(({ answer }) => answer);
  const questions = exchanges.map(({ question }) => question);
  const text = plainText([
    ...context,
    ...exchanges.flatMap(({ question, answer }) => [...question, ...answer]),
  ]);
  const wordCount = countWords(text, options.lang);
  return {
    contents: (exchanges.length > 0 ? answers : [context]).flatMap(contentsOf),
    wordCount,
    minutes: readingMinutes(wordCount),
    text,
    opening: openingOf([...answers, ...questions, context].find(hasProse) ?? []),
    markdown,
    context: html(context, options.words),
    exchanges: exchanges.map(({ plan, question, answer }) => ({
      number: plan.number,
      questionId: plan.question.id,
      questionTitle: plan.question.title,
      questionWords: countWords(plainText(question), options.lang),
      questionOpening: openingOf(question),
      answerId: plan.answer.id,
      answerTitle: plan.answer.title,
      question: html(question, options.words),
      answer: html(answer, options.words),
      answerOpening: openingOf(answer),
    })),
  };
}

/** What looks like code, quotes or lists but is prose of its own kind. */
function gatherProse(tree: Root, words: TextWords): void {
  callouts(tree, words);
  say(tree, words);
  figures(tree);
  setFootnotes(tree, words);
}

/** Punctuation first, while code is still one piece of text that it passes over. */
function setProse(tree: Root, options: BodyOptions): void {
  if (/^en\b/i.test(options.lang)) smartPunctuation(tree);
  direction(tree, directionOf(options.lang));
  taskLists(tree, options.words);
  links(tree, options);
  tables(tree, options.words);
  for (const { language, code } of codeBlocks(tree, options.words)) {
    options.warn?.({
      file: options.file,
      rule: "code-slow",
      src:
        code
          .split("\n")
          .find((line) => line.trim())
          ?.trim() ?? "",
      message: `code in \`${language}\` takes too long to color, so that it stays plain; cut it up, or write \`text\` after the fence`,
    });
  }
}

function html(nodes: RootContent[], words: TextWords): string {
  const part: Root = { type: "root", children: nodes };
  headingAnchors(part, words);
  return serialise(part);
}
