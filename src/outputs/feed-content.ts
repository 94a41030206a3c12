import { words } from "../words/words";
import { escaped, feedHtml } from "./feed-html";
import type { OutputBody, OutputPost } from "./sources";

/** Another page, for a link to it. */
interface LinkedPage {
  readonly title: string;
  /** Whole, or with the path prefix. */
  readonly url: string;
}

interface FeedText {
  readonly post: Pick<OutputPost, "shortAnswer" | "askedBy" | "canonical">;
  readonly body: Pick<OutputBody, "cover" | "context" | "exchanges">;
  /** The post's whole address. */
  readonly url: string;
  /** The post that replaces this one. */
  readonly newer?: LinkedPage | undefined;
}

/** All of a post that a reader of its page gets, in the same order, as HTML for a feed. */
export function feedContent({ post, body, url, newer }: FeedText): string {
  const { shortAnswer, askedBy, canonical } = post;
  const parts = [
    newer && `<p><em>${words.post.superseded(link(newer)).join("")}</em></p>`,
    shortAnswer && `<p><strong>${words.post.shortAnswer}:</strong> ${shortAnswer.html}</p>`,
    body.cover && `<p>${body.cover}</p>`,
    body.context,
    ...body.exchanges.flatMap(({ number, questionTitle, question, answerTitle, answer }) => [
      heading(words.post.question, questionTitle),
      `<blockquote>${question}${askedBy && number === 1 ? `<p>${escaped(askedBy)}</p>` : ""}</blockquote>`,
      answer && heading(words.post.answer, answerTitle),
      answer,
    ]),
    canonical && `<p><em>${words.feeds.firstPublishedAt} ${link(elsewhere(canonical))}</em></p>`,
  ];
  return feedHtml(parts.filter(Boolean).join("\n"), url);
}

/** As on the page: the site's own words, or the author's where they number or name the part. */
function heading(single: string, written: string): string {
  return `<h2>${escaped(/\d|:/.test(written) ? written : single)}</h2>`;
}

function link({ title, url }: LinkedPage): string {
  return `<a href="${escaped(url)}">${escaped(title)}</a>`;
}

const elsewhere = (url: string): LinkedPage => ({ url, title: new URL(url).host });
