import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";
import { h } from "hastscript";
import { elementsOf, hasClass, isElement, textOf } from "./element";
import { treeToMarkdown } from "./html-to-markdown/tree-to-markdown";

/**
 * A finished text as Markdown that any program reads: what we set apart is plain again, and addresses within the site are
 * whole. The tree is left as it was.
 *
 * @param origin of the site, `https://host`
 */
export function toMarkdown(tree: Root, origin: string): string {
  return treeToMarkdown({ type: "root", children: plain(tree.children, origin) as RootContent[] });
}

function plain(nodes: readonly Nodes[], origin: string): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (isElement(node)) return hasClass(node, "note-number") ? [] : [plainElement(node, origin)];
    return node.type === "text" ? [node] : [];
  });
}

function plainElement(element: Element, origin: string): Element {
  const inside = () => plain(element.children, origin);
  const { tagName, properties } = element;
  const [first] = element.children;
  if (tagName === "picture") {
    const [image] = elementsOf(element, "img");
    return image ? plainElement(image, origin) : h("span");
  }
  if (tagName === "figure" && hasClass(element, "say")) return h("blockquote", inside());
  if (tagName === "aside" && hasClass(element, "note")) return note(element, inside());
  if (tagName === "aside") return h("blockquote", inside());
  if (tagName === "figcaption" || hasClass(element, "callout-title")) {
    return h(tagName, h("strong", inside()));
  }
  if (tagName === "pre") {
    const language = properties.dataLanguage;
    return h("pre", h("code", { class: language && `language-${language}` }, textOf(element)));
  }
  if (tagName === "sup" && isElement(first) && hasClass(first, "note-ref")) {
    const name = String(first.properties.href).replace("#note-", "");
    return h("a", { class: "footnote-anchor", href: `#footnote-${name}` }, name);
  }
  return { ...element, properties: plainProperties(properties, origin), children: inside() };
}

/** A footnote in the form in which src/import knows one. */
function note({ properties }: Element, content: ElementContent[]): Element {
  const id = String(properties.id).replace("note-", "footnote-");
  return h(
    "div",
    { class: "footnote" },
    h("a", { class: "footnote-number", id }),
    h("div", { class: "footnote-content" }, ...content),
  );
}

/** Alignment of cells is a class on our pages, and an attribute in what converters read. */
function plainProperties(properties: Element["properties"], origin: string): Element["properties"] {
  const { className, href, src } = properties;
  const align =
    Array.isArray(className) && ["center", "right"].find((to) => className.includes(to));
  return {
    ...properties,
    ...(align && { align }),
    ...(href !== undefined && { href: whole(String(href), origin) }),
    ...(src !== undefined && { src: whole(String(src), origin) }),
  };
}

const whole = (address: string, origin: string): string =>
  /^\/(?!\/)/.test(address) ? origin + address : address;
