/** A piece of raw HTML that is no text. Offsets count from the start of the HTML. */
export interface HtmlPiece {
  /** `other` is an instruction (`<?…?>`), a declaration (`<!X…>`) or a CDATA section. */
  readonly kind: "tag" | "comment" | "other";
  readonly start: number;
  readonly end: number;
  /** False for one that goes on to the end of the HTML. */
  readonly closed: boolean;
}

/** What stands in these is text up to their closing tags. */
const rawText = /^<(script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>])/i;

/**
 * Tags, comments and the rest of what HTML hides, in reading order, as browsers read them. Linear in the length of the text.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  for (let start = html.indexOf("<"); start !== -1; ) {
    const kind = kindAt(html, start);
    const end = kind && endOf(kind, html, start);
    if (kind) pieces.push({ kind, start, end: end ?? html.length, closed: end !== undefined });
    if (kind && end === undefined) break;
    const [, raw] = (kind === "tag" && rawText.exec(html.slice(start, start + 10))) || [];
    const from = raw ? closingTag(html, raw, end ?? start) : (end ?? start + 1);
    start = html.indexOf("<", from);
  }
  return pieces;
}

function kindAt(html: string, start: number): HtmlPiece["kind"] | undefined {
  if (html.startsWith("<!--", start)) return "comment";
  const opening = html.slice(start, start + 3);
  if (/^<\/?[a-z]/i.test(opening)) return "tag";
  return /^<(?:\?|![a-z[])/i.test(opening) ? "other" : undefined;
}

function endOf(kind: HtmlPiece["kind"], html: string, start: number): number | undefined {
  if (kind === "tag") return tagEnd(html, start);
  if (kind === "comment") {
    const short = /^<!--(?:-?>)/.exec(html.slice(start, start + 6))?.[0];
    return short ? start + short.length : after(html, start + 4, /--!?>/g);
  }
  if (html.startsWith("<![CDATA[", start)) return after(html, start, /\]\]>/g);
  return after(html, start, />/g);
}

/** Where an element of raw text is closed; the end where it is not. */
function closingTag(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function after(html: string, from: number, pattern: RegExp): number | undefined {
  pattern.lastIndex = from;
  const found = pattern.exec(html);
  return found ? found.index + found[0].length : undefined;
}

/** Behind the `>` that closes a tag: one in a quoted value closes nothing. */
function tagEnd(html: string, start: number): number | undefined {
  const step = />|=\s*(?:"[^"]*("?)|'[^']*('?))/g;
  step.lastIndex = start;
  for (let found = step.exec(html); found; found = step.exec(html)) {
    const [written, double, single] = found;
    if (written === ">") return step.lastIndex;
    if (!(double || single)) return undefined;
  }
  return undefined;
}
