import { Parser } from "htmlparser2";
import type { SynonymGroup } from "../../model/synonyms";
import type { OutputPost, OutputSources } from "../sources";

/** What the search knows of a post: plain text, one blank between words. */
export interface SearchRecord {
  /** Of its page, without the path prefix. */
  readonly path: string;
  readonly title: string;
  /** The reader's words; `""` in an article. */
  readonly question: string;
  readonly shortAnswer: string;
  /** The answer, or the whole of an article. */
  readonly answer: string;
  /** Ids. */
  readonly stages: readonly string[];
  readonly topics: readonly string[];
}

/** What the search's index is made from. */
export interface SearchInput {
  /** ISO 639-1, of which Pagefind knows how words are cut to their stem. */
  readonly lang: string;
  readonly synonyms: readonly SynonymGroup[];
  /** In the order of their paths. */
  readonly records: readonly SearchRecord[];
}

type Text = Pick<Awaited<ReturnType<OutputPost["body"]>>, "context" | "exchanges">;

/** The posts that readers may find: published and in lists. */
export const searchable = ({ posts }: Pick<OutputSources, "posts">): readonly OutputPost[] =>
  posts.filter(({ listed }) => listed).toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** The search's record of a post. */
export function searchRecord(
  post: Pick<OutputPost, "path" | "title" | "stages" | "topics" | "shortAnswer">,
  { context, exchanges }: Text,
): SearchRecord {
  const asked = exchanges.length > 0;
  return {
    path: post.path,
    title: fold(post.title),
    question: plain([asked ? context : "", ...exchanges.map(({ question }) => question)]),
    shortAnswer: fold(post.shortAnswer?.text ?? ""),
    answer: plain([asked ? "" : context, ...exchanges.map(({ answer }) => answer)]),
    stages: post.stages,
    topics: post.topics,
  };
}

const inline = /^(?:a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)$/;
/** The sign beside a heading, and the numbers of notes. */
const marks = /\b(?:anchor|note-ref|note-number)\b/;

/** Text of HTML as our own serialiser writes it. */
function plain(parts: readonly string[]): string {
  let text = "";
  let skipped = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (skipped > 0 || marks.test(attributes.class ?? "")) skipped += 1;
      else if (!inline.test(name)) text += " ";
    },
    ontext(data) {
      if (skipped === 0) text += data;
    },
    onclosetag(name) {
      if (skipped > 0) skipped -= 1;
      else if (!inline.test(name)) text += " ";
    },
  });
  parser.end(parts.join("\n"));
  return fold(text);
}

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();
