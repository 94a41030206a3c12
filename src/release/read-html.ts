import { Parser } from "htmlparser2";
import { cssReferences, styleReferences } from "./css-references";
import { srcsetAddresses } from "./srcset";

/** Attributes that hold one address on whatever element they stand. */
const addressed = ["src", "href", "xlink:href", "poster"] as const;
const addressedOn = new Map([
  ["object", "data"],
  ["form", "action"],
]);
const sharedMedia = /^(?:og:(?:image|video|audio)(?::(?:secure_)?url)?|twitter:image)$/;

/** Types of `<script>` that a browser runs or obeys; any other holds data, which no policy asks about. */
const executable =
  /^(?:|text\/javascript|application\/javascript|module|importmap|speculationrules)$/i;

/** What a release has to know of a page. */
export interface HtmlFacts {
  /**
   * Every address that it refers to, as written: links, images and their candidates, scripts, styles, share images, and
   * what inline CSS names. Once each, in order of appearance.
   */
  readonly references: readonly string[];
  /** What a link's fragment can name: each `id`, and the `name` of an `a`. https://html.spec.whatwg.org/#find-a-potential-indicated-element */
  readonly ids: readonly string[];
  /** The text of each inline script and style. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** `style` and event attributes, which a strict content security policy forbids: `<p style>`. */
  readonly forbidden: readonly string[];
  /** Does the page send its readers on to another? */
  readonly forwards: boolean;
}

/** Reads a page's HTML, once for everything. */
export function readHtml(html: string): HtmlFacts {
  const found = new Set<string>();
  const ids: string[] = [];
  const scripts: string[] = [];
  const styles: string[] = [];
  const forbidden = new Set<string>();
  let forwards = false;
  let inline: { readonly into: string[]; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const attribute of addressed) add(attributes[attribute]);
      if (attributes.id) ids.push(attributes.id);
      if (name === "a" && attributes.name) ids.push(attributes.name);
      add(attributes[addressedOn.get(name) ?? ""]);
      for (const url of srcsetAddresses(attributes.srcset)) add(url);
      for (const url of srcsetAddresses(attributes.imagesrcset)) add(url);
      for (const attribute in attributes) {
        if (attribute === "style" || attribute.startsWith("on")) {
          forbidden.add(`<${name} ${attribute}>`);
        }
      }
      if (attributes.style) for (const url of styleReferences(attributes.style)) add(url);
      if (name === "meta" && sharedMedia.test(attributes.property ?? attributes.name ?? "")) {
        add(attributes.content);
      }
      if (name === "meta" && /^refresh$/i.test(attributes["http-equiv"] ?? "")) forwards = true;
      if (name === "style") inline = { into: styles, text: "" };
      if (name === "script" && attributes.src === undefined) {
        inline = executable.test(attributes.type ?? "") ? { into: scripts, text: "" } : undefined;
      }
    },
    ontext(text) {
      if (inline) inline.text += text;
    },
    onclosetag(name) {
      if (!inline || (name !== "style" && name !== "script")) return;
      inline.into.push(inline.text);
      if (name === "style") for (const url of cssReferences(inline.text)) add(url);
      inline = undefined;
    },
  });
  parser.end(html);
  return { references: [...found], ids, scripts, styles, forbidden: [...forbidden], forwards };

  function add(url: string | undefined): void {
    const address = url?.trim();
    if (address) found.add(address);
  }
}
