import type { Element, Root as HtmlRoot } from "hast";
import { h } from "hastscript";
import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { elementsOf } from "../markdown/element";
import { findExchanges } from "../markdown/exchanges";
import { headingId } from "../markdown/heading-ids";
import { headings } from "../markdown/headings";
import { reservedIds } from "../markdown/reserved-ids";
import { tagsWith } from "../model/html-tags";

/** The places of a page that a link may lead to. */
export interface Anchors {
  readonly ids: readonly string[];
  /** Whether there may be others: headings in raw HTML have ids that only the finished page knows. */
  readonly open: boolean;
}

/** The ids that a body's headings and raw HTML get on the page, and the page's own. */
export function anchorsOf(tree: Root): Anchors {
  const page: HtmlRoot = { type: "root", children: tree.children.flatMap(outline) };
  headings(page, findExchanges(page));
  const written = elementsOf(page)
    .flatMap(({ properties }) => properties.id ?? [])
    .map(String);
  const aliases = written.map((id) => id.replace(/^user-content-/, ""));
  return {
    ids: [...new Set([...reservedIds, ...written, ...aliases])],
    open: hasRawHeading(tree),
  };
}

/** The headings of a node, and what else has an id, as the elements that they become; nested as deep as they were. */
function outline(node: Nodes): Element[] {
  if (node.type === "heading") {
    const id = headingId(node);
    return [h(`h${node.depth}`, id ? { id: `user-content-${id}` } : {}, textOf(node))];
  }
  if (node.type === "html") {
    return tagsWith("[a-z][a-z0-9]*", "id", node.value).map(({ value }) =>
      h("div", { id: `user-content-${value}` }),
    );
  }
  if (!("children" in node)) return [];
  const inside = node.children.flatMap(outline);
  return inside.length > 0 ? [h("div", inside)] : [];
}

function hasRawHeading(node: Nodes): boolean {
  if (node.type === "html") return /<h[1-6][\s>]/i.test(node.value);
  return "children" in node && node.children.some(hasRawHeading);
}
