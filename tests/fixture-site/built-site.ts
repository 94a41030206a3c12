import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { listFiles } from "../../src/content/list-files";
import { fixtureSite } from "./places";

type Document = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
type Parent = Document | Element;

/** One page of a built site. */
export interface BuiltPage {
  /** As a reader's address bar shows it, without the path prefix: `/x/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

/** Every page of a built site, read from its files, in the order of their paths. What only leads on to another is none. */
export async function pagesOf(site: string): Promise<BuiltPage[]> {
  const files = await listFiles(site);
  return files
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const html = readFileSync(join(site, file), "utf8");
      return { path: pathOf(file), html, document: parseDocument(html) };
    })
    .filter(({ html }) => !html.includes('<meta http-equiv="refresh"'));
}

/** Where readers find a file of a site. */
const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/** The page of the fixture site at a path. A page that is missing fails the test. */
export function pageAt(path: string): BuiltPage {
  const file = path.endsWith("/") ? `${path}index.html` : path;
  const html = readFileSync(join(fixtureSite, file), "utf8");
  return { path, html, document: parseDocument(html) };
}

/** The elements of a name within another, in order; `*` for all. */
export const elements = (parent: Parent, name: string): Element[] =>
  DomUtils.getElementsByTagName(name, parent.children);

/** The first element of a name that has a class, or else fits. Throws when there is none. */
export function element(
  parent: Parent,
  name: string,
  fits: string | ((element: Element) => boolean) = () => true,
): Element {
  const test = typeof fits === "string" ? (found: Element) => hasClass(found, fits) : fits;
  const found = elements(parent, name).find(test);
  if (!found) throw new Error(`expected <${name}> ${fits}`);
  return found;
}

export const hasClass = (element: Element, name: string): boolean =>
  (element.attribs.class ?? "").split(" ").includes(name);

const block =
  /^(h[1-6]|p|div|section|article|aside|header|footer|main|nav|ul|ol|li|figure|figcaption|blockquote|table|tr|td|th|pre|details|summary|time)$/;

/** Text as a reader sees it: what is set apart is apart, blanks are folded. */
export const textOf = (parent: Parent): string =>
  spaced(parent.children).replace(/\s+/g, " ").trim();

const spaced = (nodes: Parent["children"]): string =>
  nodes
    .map((node) => {
      if (!("children" in node)) return "data" in node && node.type === "text" ? node.data : "";
      const text = spaced(node.children);
      return "name" in node && block.test(node.name) ? ` ${text} ` : text;
    })
    .join("");

/** The inner HTML. */
export const innerHtml = (parent: Parent): string => DomUtils.getInnerHTML(parent);

/** Where the links of an element lead, as written. */
export const linksIn = (parent: Parent): string[] =>
  elements(parent, "a").map(({ attribs }) => attribs.href ?? "");

/** What the page's head says under a name. */
export const metaOf = ({ document }: BuiltPage, name: string): string | undefined =>
  elements(document, "meta").find(({ attribs }) => (attribs.name ?? attribs.property) === name)
    ?.attribs.content;
