import GithubSlugger from "github-slugger";
import type { Element, Root } from "hast";
import { h } from "hastscript";
import type { TextWords } from "../words/words";
import { elementsOf, isElement, textOf } from "./element";
import type { ExchangePlan } from "./exchanges";
import { reservedIds } from "./reserved-ids";

const names = ["h1", "h2", "h3", "h4", "h5", "h6"];

/**
 * Gives every heading an id and a level from 2 to 6 that follows on from the one before: the page's title is the only
 * `h1`, questions and answers are `h2`, and a level that the author skipped is closed up. Headings without text go.
 */
export function headings(tree: Root, exchanges: readonly ExchangePlan[]): void {
  const starts = new Map(
    exchanges
      .flatMap(({ question, answer }) => [question, answer])
      .map(({ element, id }) => [element, id]),
  );
  const reserved = [...reservedIds, ...starts.values()];
  ownPlaces(tree, reserved);
  const slugger = seededSlugger(tree, reserved);
  let ranks: number[] = [];
  for (const heading of elementsOf(tree, ...names)) {
    const rank = names.indexOf(heading.tagName) + 1;
    const start = starts.get(heading);
    ranks = start ? [2] : [...ranks.filter((above) => above < rank), rank];
    const name = nameOf(heading);
    if (!start && name === "") {
      heading.tagName = "p";
      continue;
    }
    const own = String(heading.properties.id ?? "").replace(/^user-content-/, "");
    heading.tagName = names[Math.min(ranks.length, 5)] ?? "h6";
    heading.properties.id = start ?? (idOf(own, name, slugger) || slugger.slug("section"));
  }
}

/** An id that the author gave stays as it is, capitals included. */
function idOf(own: string, name: string, slugger: GithubSlugger): string {
  return own ? slugger.slug(own.normalize("NFC"), true) : slugger.slug(name.normalize("NFC"));
}

/** A link to itself beside each heading, outside of it, so that the heading's name stays what the author wrote. */
export function headingAnchors(parent: Root | Element, words: TextWords): void {
  for (const [index, child] of parent.children.entries()) {
    if (!isElement(child)) continue;
    if (!isElement(child, ...names)) {
      headingAnchors(child, words);
    } else if (child.properties.id) {
      const ariaLabel = words.linkToSection(nameOf(child));
      const anchor = h("a", { class: "anchor", href: `#${child.properties.id}`, ariaLabel });
      (parent as Element).children[index] = h("div", { class: "heading" }, child, anchor);
    }
  }
}

function nameOf(heading: Element): string {
  const alternatives = elementsOf(heading, "img").map(({ properties }) => properties.alt ?? "");
  return [textOf(heading), ...alternatives].join(" ").trim().replace(/\s+/g, " ");
}

/** No property of a document or a window has such a name, which an id would stand in for: a hyphen or a digit is in it. */
const isNoProperty = (id: string): boolean => /^[a-z]\w*[-\d][\w-]*$/i.test(id);

/**
 * Gives a place that the author marked, `<a id="my-mark"></a>`, its id back, so that other posts can link to it. Other ids keep the
 * prefix of the sanitiser, and links in the same text find them.
 */
function ownPlaces(tree: Root, reserved: readonly string[]): void {
  const all = elementsOf(tree).filter(({ tagName }) => !names.includes(tagName));
  const taken = new Set<unknown>([...reserved, ...all.map(({ properties }) => properties.id)]);
  for (const { properties } of all) {
    const [, id = ""] = /^user-content-(.+)$/.exec(String(properties.id ?? "")) ?? [];
    if (!isNoProperty(id) || taken.has(id)) continue;
    properties.id = id;
    taken.add(id);
  }
}

/** A slugger that knows every id in use; of raw HTML's ids that stand twice, the first counts. */
function seededSlugger(tree: Root, reserved: readonly string[]): GithubSlugger {
  const slugger = new GithubSlugger();
  for (const id of reserved) slugger.slug(id);
  const seen = new Set<unknown>();
  for (const { properties } of elementsOf(tree)) {
    if (properties.id === undefined) continue;
    if (seen.has(properties.id)) delete properties.id;
    else slugger.slug(String(properties.id));
    seen.add(properties.id);
  }
  return slugger;
}
