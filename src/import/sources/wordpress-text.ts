import { fromHtml } from "hast-util-from-html";
import { textOf } from "../../markdown/element";
import { asComment } from "../edits";

/** A text of WordPress as HTML, and what in it was not understood. */
export interface PostHtml {
  readonly html: string;
  readonly unclear: readonly string[];
}

const ownLine =
  /^<\/?(address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figure|figcaption|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|script|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|!--)/i;
const known = /^(audio|contact-form.*|embed|gallery|playlist|video|youtube|vc_.*|et_pb_.*)$/;
const shortcode =
  /\[(\/?)([a-z][\w-]{1,40})((?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+)|\s+https?:[^\s\]]+)*)\s*(\/?)\](?!\])/gi;

/** What an editor stored: blocks (since 2018) or the classic editor's text, both with shortcodes. */
export function postHtml(content: string): PostHtml {
  const unclear: string[] = [];
  const dynamic = content.matchAll(/<!--\s*wp:([\w/-]+)\s[^>]*?\/-->/g);
  for (const [, name] of dynamic)
    unclear.push(`the block \`${name}\` makes its content anew; it is left out`);
  const text = shortcodes(captions(content.replace(/\r\n?/g, "\n")), unclear);
  const html = /<!--\s*wp:/.test(content) ? text : paragraphs(text);
  return { html, unclear };
}

/** Plain text of a title, in which WordPress writes entities and tags. */
export function plainTitle(title: string): string {
  return textOf(fromHtml(title, { fragment: true }))
    .replace(/\s+/g, " ")
    .trim();
}

/** `[caption …]<img> Words[/caption]` @see https://developer.wordpress.org/reference/functions/img_caption_shortcode/ */
function captions(text: string): string {
  return text.replace(
    /\[(wp_)?caption\b([^\]]*)\]([\s\S]{0,20000}?)\[\/\1?caption\]/g,
    (_whole, _wp, attributes: string, inside: string) => {
      const [, image = "", words = ""] =
        /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inside) ?? [];
      const named = /\bcaption=(?:"([^"]*)"|'([^']*)')/.exec(attributes)?.slice(1).find(Boolean);
      const caption = words.trim() || (named ?? "");
      if (image === "") return inside;
      return `\n\n<figure>${image}<figcaption>${caption}</figcaption></figure>\n\n`;
    },
  );
}

/**
 * Shortcodes become comments where they stand, and what two of them surround stays. `[sic]` and `[1]` are no shortcodes: one
 * has attributes, an end, or a name that is known.
 */
function shortcodes(text: string, unclear: string[]): string {
  const embedded = text.replace(/\[embed\b[^\]]*\](\S+?)\[\/embed\]/g, "\n\n$1\n\n");
  const ends = new Set([...embedded.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name]) => name));
  return embedded.replace(shortcode, (whole, end, name: string, attributes: string, _self, at) => {
    const escaped = embedded[at - 1] === "[";
    const is = attributes !== "" || end !== "" || known.test(name) || ends.has(name);
    if (escaped || !is) return whole;
    if (/<[^<>]*$/.test(embedded.slice(Math.max(0, at - 500), at))) {
      unclear.push(
        `the shortcode ${whole.replace(/\s+/g, " ")} stays in a tag, where it cannot work`,
      );
      return whole;
    }
    if (end === "") unclear.push(`the shortcode ${whole.replace(/\s+/g, " ")} became a comment`);
    return asComment(whole);
  });
}

/**
 * Paragraphs and breaks as WordPress makes them of the classic editor's text: a blank line ends a paragraph, a line end in it
 * is a break.
 * @see https://developer.wordpress.org/reference/functions/wpautop/
 */
function paragraphs(text: string): string {
  const kept: string[] = [];
  const held = text.replace(/<(pre|script|style|svg)\b[\s\S]*?<\/\1>/gi, (whole) => {
    kept.push(whole);
    return `\n\n<!--kept-${kept.length - 1}-->\n\n`;
  });
  const html = held
    .replace(
      /(<\/(?:blockquote|div|dl|figure|h[1-6]|ol|p|section|table|ul)>)[^\S\n]*\n?/gi,
      "$1\n\n",
    )
    .replace(/\n?(<(?:blockquote|div|dl|figure|h[1-6]|ol|p|section|table|ul)\b)/gi, "\n\n$1")
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (ownLine.test(part) ? part : `<p>${part.replace(/\n/g, "<br>\n")}</p>`))
    .join("\n\n");
  return html.replace(/<!--kept-(\d+)-->/g, (_whole, index: string) => kept[Number(index)] ?? "");
}
