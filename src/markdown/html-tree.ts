import type { Element, ElementContent, Root } from "hast";
import { raw } from "hast-util-raw";
import { h } from "hastscript";
import type { Code, FootnoteDefinition, Root as MarkdownRoot, Nodes } from "mdast";
import { type Handlers, type State, toHast } from "mdast-util-to-hast";
import { visit } from "unist-util-visit";
import { parseCodeInfo } from "./code-info";
import { isBlank, isElement } from "./element";

/**
 * The HTML tree of a Markdown tree, raw HTML parsed in place, unsanitised. Footnotes become `<sup><a class="footnote-ref">` and one
 * last `<div class="footnotes">`, in the order of their first references. The Markdown tree is left as it was.
 *
 * @param pathPrefix put before Markdown's links that begin with one slash
 */
export function htmlTree(tree: MarkdownRoot, pathPrefix = ""): Root {
  const definitions = new Map<string, FootnoteDefinition>();
  let hasHtml = false;
  visit(tree, (node) => {
    if (node.type === "html") hasHtml = true;
    // As CommonMark says of links, the first definition of a name counts.
    if (node.type === "footnoteDefinition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  });
  const notes = new Notes(definitions);
  const made = toHast(tree, {
    allowDangerousHtml: true,
    handlers: { ...notes.handlers, code },
  }) as Root;
  if (pathPrefix !== "") prefixLinks(made, pathPrefix);
  made.children.push(...notes.section());
  visit(made, "element", closeTable);
  if (!hasHtml) return made;
  const whole = raw(made) as Root;
  visit(whole, "element", blockAsDivision);
  return whole;
}

/** Blocks that the page does not have would leave their words, run into those before. */
function blockAsDivision(element: Element): void {
  if (isElement(element, ...otherBlocks)) element.tagName = "div";
  if (isElement(element, "dir", "menu")) element.tagName = "ul";
}

const otherBlocks =
  "address article aside center dialog fieldset footer form header hgroup main nav search".split(
    " ",
  );

/** Follows references to notes through the making of a tree. */
class Notes {
  readonly #order: string[] = [];
  #state: State | undefined;

  constructor(readonly definitions: ReadonlyMap<string, FootnoteDefinition>) {}

  readonly handlers: Handlers = {
    footnoteReference: (state: State, { identifier }: { identifier: string }): Element => {
      this.#state = state;
      if (!this.#order.includes(identifier)) this.#order.push(identifier);
      return h("sup", h("a", { href: `#fn-${identifier}`, class: "footnote-ref" }, identifier));
    },
  };

  /** The notes that are referred to, those included that only another note refers to. */
  section(): ElementContent[] {
    const notes: { readonly id: string; readonly blocks: ElementContent[] }[] = [];
    for (let place = 0; place < this.#order.length; place += 1) {
      const id = this.#order[place] ?? "";
      const definition = this.definitions.get(id);
      if (!definition || !this.#state) continue;
      notes.push({ id, blocks: this.#state.all(definition as Nodes) });
    }
    if (notes.length === 0) return [];
    // As in a list, notes of one paragraph each need no paragraphs.
    const isLoose = notes.some(({ blocks }) => blocks.length > 1 || !isElement(blocks[0], "p"));
    const items = notes.map(({ id, blocks }) => {
      const [only] = blocks;
      const content = !isLoose && isElement(only) ? only.children : this.#state?.wrap(blocks, true);
      return h("li", { id: `fn-${id}` }, content);
    });
    return [{ type: "text", value: "\n" }, h("div", { class: "footnotes" }, h("ol", items))];
  }
}

/** A block of code; one with a title is a figure with a caption. */
function code(_state: State, { lang, meta, value }: Code): Element {
  const { language, title, lines } = parseCodeInfo([lang, meta].filter(Boolean).join(" "));
  const properties = {
    ...(language && { class: `language-${language}` }),
    ...(lines.length > 0 && { dataMarked: lines.join(" ") }),
  };
  const block = h("pre", h("code", properties, value === "" ? "" : `${value}\n`));
  return title === "" ? block : h("figure", h("figcaption", title), block);
}

/** Line ends between the parts of a table are nothing that anybody sees. */
function closeTable(element: Element): void {
  if (!isElement(element, "table", "thead", "tbody", "tr")) return;
  element.children = element.children.filter((child) => !isBlank(child));
}

/** Markdown's links alone: those of raw HTML are still text here. */
function prefixLinks(tree: Root, pathPrefix: string): void {
  visit(tree, "element", ({ tagName, properties }) => {
    const { href } = properties;
    if (tagName === "a" && typeof href === "string" && /^\/(?!\/)/.test(href)) {
      properties.href = pathPrefix + href;
    }
  });
}
