import type { Element, ElementContent, Parents, Root } from "hast";
import { h } from "hastscript";
import { elementsOf, hasClass, isElement, textOf } from "../../markdown/element";

/** Elements that a post cannot have and that have no words of their own. */
const silent = [
  ...["applet", "canvas", "datalist", "embed", "iframe", "audio", "link", "math", "meta"],
  ...["noembed", "noframes", "script", "select", "style", "svg", "template", "title", "video"],
];
/** Elements that show something from elsewhere; a link to it takes their place. */
const frames = ["audio", "embed", "iframe", "video"];
/** What editors write for themselves: Gutenberg's blocks, Ghost's cards, the cut of a teaser, WordPress's pages. */
const editorMark =
  /^\s*(\/?wp:[\s\S]*|kg-card-(begin|end)\b[\s\S]*|more\b[\s\S]*|nextpage|noteaser)\s*$/;

/**
 * Takes out of a tree what Markdown cannot hold, in place: frames and players become links, the rest goes.
 * @returns one line for each thing that went
 */
export function takeOutLost(tree: Root): string[] {
  const lost: string[] = [];
  walk(tree);
  return lost;

  function walk(parent: Parents): void {
    parent.children = parent.children.flatMap((child): Parents["children"] => {
      if (child.type === "comment") return editorMark.test(child.value) ? [] : [child];
      if (!isElement(child)) return child.type === "doctype" ? [] : [child];
      if (isWidget(child)) {
        lost.push(`a button or box of its newsletter (${shown(child)}) is left out`);
        return [];
      }
      if (silent.includes(child.tagName)) return replaced(child);
      if (child.tagName === "form") lost.push("a form is left out; its words stay");
      if (isElement(child, "a")) lost.push(...lostLink(child));
      if (isField(child)) lost.push(`a form field (${shown(child)}) is left out`);
      walk(child);
      return [child];
    }) as typeof parent.children;
  }

  function replaced(element: Element): ElementContent[] {
    const address = frames.includes(element.tagName) ? sourceOf(element) : undefined;
    if (address === undefined) {
      lost.push(`${shown(element)} is left out`);
      return [];
    }
    lost.push(`${shown(element)} became a link to ${address}`);
    const title = String(element.properties.title ?? "").trim();
    return [h("p", h("a", { href: address }, title || address))];
  }
}

/** What Substack puts between paragraphs to win subscribers. */
function isWidget(element: Element): boolean {
  const words = /^(subscribe|share|leave a comment|get \d+% off|refer a friend|give a gift)\b/i;
  return (
    hasClass(element, "subscription-widget-wrap") ||
    hasClass(element, "subscription-widget-wrap-editor") ||
    (hasClass(element, "button-wrapper") && words.test(textOf(element).trim()))
  );
}

/** Ids do not survive, so that links within the text lose their aim, footnotes excepted. */
function lostLink(link: Element): string[] {
  const href = String(link.properties.href ?? "").trim();
  if (href === "" || hasClass(link, "footnote-anchor") || hasClass(link, "footnote-number")) {
    return [];
  }
  if (textOf(link).trim() === "" && elementsOf(link, "img").length === 0) {
    return [`a link without words to ${href} is left out`];
  }
  return href.startsWith("#") ? [`the link to ${href} has lost its aim; ids are not kept`] : [];
}

function sourceOf(element: Element): string | undefined {
  const sources = [element, ...elementsOf(element, "source")].map(({ properties }) =>
    String(properties.src ?? "").trim(),
  );
  const source = sources.find((src) => /^(https?:)?\/\//i.test(src));
  return source?.startsWith("//") ? `https:${source}` : source;
}

/** A checkbox in a list stands for itself in Markdown. */
function isField(element: Element): boolean {
  const { type } = element.properties;
  return element.tagName === "input" && type !== "checkbox" && type !== "hidden";
}

/** An element as a report names it: its tag, and the beginning of what is in it. */
function shown(element: Element): string {
  const about = String(element.properties.src ?? element.properties.name ?? "") || textOf(element);
  const line = about.replace(/\s+/g, " ").trim();
  const cut = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  return `<${element.tagName}>${cut === "" ? "" : ` ${cut}`}`;
}
