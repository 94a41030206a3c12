import { Parser } from "htmlparser2";

/** What an attribute means without our style sheet and scripts; of every other element and attribute, nothing is left. */
const everywhere = ["dir", "lang", "title"];
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  blockquote: ["cite"],
  del: ["cite", "datetime"],
  img: ["src", "width", "height", "alt"],
  ins: ["cite", "datetime"],
  li: ["value"],
  ol: ["reversed", "start", "type"],
  q: ["cite"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  time: ["datetime"],
};
const addresses = new Set(["cite", "href", "src"]);
const withoutEnd = new Set(["br", "col", "hr", "img", "wbr"]);

/** What stands for an element's tags: `undefined` where the element goes with all that is in it. */
type Tags = readonly [start: string, end: string] | undefined;
const bare: Tags = ["", ""];
const lead: Tags = ["<p><strong>", "</strong></p>"];

/**
 * The HTML of a post for a reader of feeds, who has none of the site's styles and stands at none of its addresses: every
 * address is whole, boxes that only styles need are gone, and what styles tell apart is told by the elements themselves.
 *
 * @param html sanitized, as `src/markdown` makes it
 * @param base the post's whole address
 */
export function feedHtml(html: string, base: string): string {
  const open: { readonly end: string; readonly say: boolean }[] = [];
  let out = "";
  /** How many elements of which nothing is left are open. */
  let gone = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const says = open.at(-1)?.say ?? false;
      const tags = gone > 0 ? undefined : tagsOf(name, attributes, says, base);
      if (!tags) gone += 1;
      else {
        out += tags[0];
        open.push({ end: tags[1], say: name === "figure" && hasClass(attributes, "say") });
      }
    },
    ontext(text) {
      if (gone === 0) out += escaped(text).replaceAll("&quot;", '"');
    },
    onclosetag() {
      if (gone > 0) gone -= 1;
      else out += open.pop()?.end ?? "";
    },
  });
  parser.end(html);
  return out;
}

type Attributes = Readonly<Record<string, string>>;

function tagsOf(name: string, attributes: Attributes, says: boolean, base: string): Tags {
  const is = (...classes: string[]) => classes.some((one) => hasClass(attributes, one));
  switch (name) {
    case "source":
      return undefined;
    case "picture":
      return bare;
    case "input":
      return ["checked" in attributes ? "☑" : "☐", ""];
    case "a":
      if (is("anchor")) return undefined;
      break;
    case "div":
      if (is("heading", "noted", "table")) return bare;
      break;
    case "figcaption":
      if (says) return lead;
      break;
    case "p":
      if (is("callout-title")) return lead;
      break;
    case "figure":
      if (is("say")) return element("blockquote", {}, base);
      break;
    case "aside":
      if (is("callout")) return element("blockquote", {}, base);
      break;
    case "span":
      if (!everywhere.some((known) => known in attributes)) return bare;
  }
  return element(name, attributes, base);
}

function element(name: string, attributes: Attributes, base: string): Tags {
  const kept = [...(attributesOf[name] ?? []), ...everywhere].flatMap((key) => {
    const value = attributes[key];
    if (value === undefined) return [];
    const meant = addresses.has(key) ? whole(value, base) : value;
    return meant === undefined ? [] : ` ${key}="${escaped(meant)}"`;
  });
  return [`<${name}${kept.join("")}>`, withoutEnd.has(name) ? "" : `</${name}>`];
}

function hasClass({ class: classes = "" }: Attributes, name: string): boolean {
  return classes.split(" ").includes(name);
}

/** Percent-encoded; `undefined` where the address means nothing. */
function whole(address: string, base: string): string | undefined {
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** Text as HTML, for elements and for attributes in double quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
