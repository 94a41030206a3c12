import type { BlogPosting, Question } from "schema-dts";
import { isoDay } from "../../model/dates";
import { absolute } from "../../model/paths";
import type { Site } from "../../site";
import { type AuthorFacts, author } from "./author";
import { publisher } from "./web-site";

/** What machines learn of a post. Dates are instants in ISO 8601, texts are plain. */
export interface PostFacts {
  readonly title: string;
  /** Without the path prefix. */
  readonly path: string;
  readonly date: string;
  readonly updated?: string | null;
  readonly reviewed?: string | null;
  readonly canonical?: string | null;
  readonly author: AuthorFacts;
  readonly shortAnswer?: { readonly text: string } | null;
  readonly exchanges: readonly ExchangeFacts[];
  /** Path of the share image, without the path prefix. */
  readonly image?: string | undefined;
}

interface ExchangeFacts {
  /** The heading as written: `Question`, `Question 2: pay`. */
  readonly questionTitle: string;
  readonly questionOpening: string;
  readonly answerId: string;
  /** `""` when nobody has answered. */
  readonly answerOpening: string;
}

/**
 * A post as an editorial text about its questions. Not a `QAPage`: Google keeps that for pages where readers answer. Of each answer
 * there is the short form and where the whole one stands, which the same page shows.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function blogPosting(
  post: PostFacts,
  site: Pick<Site, "name" | "url" | "lang" | "timeZone">,
): Exclude<BlogPosting, string> {
  const address = absolute(site.url, post.path);
  const { reviewed, updated } = post;
  const about = post.exchanges.map((exchange) => question(post, exchange, address));
  return {
    "@type": "BlogPosting",
    headline: post.title,
    mainEntityOfPage: {
      "@type": "WebPage",
      "@id": post.canonical ?? address,
      ...(reviewed && { lastReviewed: isoDay(reviewed, site.timeZone) }),
    },
    datePublished: post.date,
    ...(updated && { dateModified: updated }),
    inLanguage: site.lang,
    author: author(post.author, site),
    publisher: publisher(site),
    ...(post.image && { image: absolute(site.url, post.image) }),
    ...(about.length > 0 && { about }),
  };
}

function question(post: PostFacts, exchange: ExchangeFacts, address: string): Question {
  const alone = post.exchanges.length === 1;
  const { questionOpening, answerOpening, answerId } = exchange;
  const name = alone ? post.title : subjectOf(exchange.questionTitle) || questionOpening;
  const text = (alone && post.shortAnswer?.text) || answerOpening;
  return {
    "@type": "Question",
    name: name || post.title,
    ...(questionOpening && questionOpening !== name && { text: questionOpening }),
    ...(answerOpening && {
      acceptedAnswer: { "@type": "Answer", text, url: `${address}#${answerId}` },
    }),
  };
}

/** What a heading says beyond being a question: of `Question 2: Should I go?`, `Should I go?`. */
const subjectOf = (title: string): string =>
  /^question(?:\s+\d+)?\s*[:.–—-]\s*(\S.*)$/isu.exec(title)?.[1] ?? "";
