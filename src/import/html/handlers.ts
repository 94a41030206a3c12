import type { Comment, Element } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Handle, NodeHandle, State } from "hast-util-to-mdast";
import { toText } from "hast-util-to-text";
import type { InlineCode, Nodes, PhrasingContent, RootContent } from "mdast";
import { elementsOf, hasClass, isBlank, isElement, textOf } from "../../markdown/element";
import { blockNames } from "./push-down";

/** An element of the safe list that Markdown has no sign for stays as HTML around its content. */
const asHtml: Handle = (state, element) => {
  const inside = state.all(element);
  if (inside.length === 0) return [];
  if (elementsOf(element, ...blockNames).length > 0) return inside;
  const { title } = element.properties;
  const kept: Element = { ...element, properties: title ? { title } : {}, children: [] };
  const [open = "", close = ""] = toHtml(kept).split(/(?=<\/)/);
  return [tag(open), ...inside, tag(close)];
};

/** A tag inside of a line. hast-util-to-mdast takes HTML for a block and would end the paragraph there; see tidy.ts. */
const tag = (value: string): InlineCode => ({
  type: "inlineCode",
  value,
  data: { isTag: true } as object,
});

/** On one line, and never empty: two backticks begin code that ends somewhere else. */
const inlineCode: Handle = (_state, element) => {
  const value = toText(element).replace(/\s*\n\s*/g, " ");
  return value.trim() === "" ? [] : { type: "inlineCode", value };
};

const children: Handle = (state, element) => state.all(element);
const flow: Handle = (state, element) => state.toFlow(state.all(element));
const list: Handle = (state, element) => state.one({ ...element, tagName: "ul" }, undefined);

/** Of an image only what Markdown shows: a title would become a caption. */
const img: Handle = (_state, { properties }) => ({
  type: "image",
  url: imageAddress(properties),
  title: null,
  alt: String(properties.alt ?? "")
    .replace(/\s+/g, " ")
    .trim(),
});

/** Pages that load images late keep the real address in `data-src` and a placeholder in `src`. */
function imageAddress(properties: Element["properties"]): string {
  const src = String(properties.src ?? "").trim();
  const late = String(properties.dataSrc ?? "").trim();
  return late !== "" && (src === "" || src.startsWith("data:")) ? late : src;
}

/** An image with a caption is an image with a title; see docs/markdown.md. */
const figure: Handle = (state, element) => {
  const [image, ...more] = elementsOf(element, "img");
  const [caption] = elementsOf(element, "figcaption");
  const words = caption ? textOf(caption).replace(/\s+/g, " ").trim() : "";
  const others = textOf(element).replace(/\s+/g, " ").trim();
  const plain = !caption || elementsOf(caption, "a", "img", "code").length === 0;
  if (!image || more.length > 0 || !plain || others !== words) {
    return state.toFlow(state.all(element));
  }
  const link = elementsOf(element, "a").find((a) => elementsOf(a, "img").length > 0);
  const node = { type: "image" as const, ...imageOf(state, image), title: words || null };
  const href = String(link?.properties.href ?? "");
  const enlarges = href === "" || /\.(avif|gif|jpe?g|png|svg|webp)([?#]|$)/i.test(href);
  const content: PhrasingContent = enlarges
    ? node
    : { type: "link", url: href, title: null, children: [node] };
  return { type: "paragraph", children: [content] };
};

function imageOf(state: State, image: Element): { url: string; alt: string } {
  const made = img(state, image, undefined) as { url: string; alt: string };
  return { url: made.url, alt: made.alt };
}

/** `[^name]`, of the footnotes that Substack makes. */
const a: Handle = (state, element) => {
  const name = /^#footnote-(\d+)$/.exec(String(element.properties.href ?? ""))?.[1];
  if (name !== undefined && hasClass(element, "footnote-anchor")) {
    return { type: "footnoteReference", identifier: name, label: name };
  }
  const href = String(element.properties.href ?? "").trim();
  if (href === "") return state.all(element);
  const title = String(element.properties.title ?? "").trim() || null;
  return { type: "link", url: href, title, children: state.all(element) as PhrasingContent[] };
};

const div: Handle = (state, element) => {
  const [number] = elementsOf(element, "a").filter((link) => hasClass(link, "footnote-number"));
  const content = element.children.find(
    (child) => isElement(child) && hasClass(child, "footnote-content"),
  );
  const name = /^footnote-(\d+)$/.exec(String(number?.properties.id ?? ""))?.[1];
  if (!hasClass(element, "footnote") || name === undefined || !isElement(content)) {
    return state.toFlow(state.all(element));
  }
  const text = state.toFlow(state.all(content));
  return { type: "footnoteDefinition", identifier: name, label: name, children: text };
};

/** The caption comes first, as it stands on a page. */
const table =
  (make: Handle): Handle =>
  (state, element, parent) => {
    if (textOf(element).trim() === "" && elementsOf(element, "img").length === 0) return [];
    const captions = element.children.filter((child) => isElement(child, "caption"));
    const rest = element.children.filter((child) => !isElement(child, "caption"));
    const made = make(state, { ...element, children: rest }, parent) ?? [];
    const above = captions.flatMap((caption): RootContent[] => {
      return state.inTable ? state.all(caption) : state.toFlow(state.all(caption));
    });
    return [...above, ...[made].flat()] as Nodes[];
  };

/** A cell or a row that no table surrounds is a block like any other. */
const inTable =
  (make: Handle): Handle =>
  (state, element, parent) =>
    state.inTable ? make(state, element, parent) : state.toFlow(state.all(element));

/** A button may bring blocks into a paragraph. */
const paragraph =
  (make: Handle): Handle =>
  (state, element, parent) =>
    elementsOf(element, ...blockNames).length > 0
      ? state.toFlow(state.all(element))
      : make(state, element, parent);

const details: Handle = (state, element) => {
  const summary = element.children.find((child) => isElement(child, "summary"));
  const rest = element.children.filter((child) => child !== summary && !isBlank(child));
  const head = summary ? toHtml({ type: "text", value: textOf(summary).trim() }) : "Details";
  const inside = state.toFlow(state.all({ type: "root", children: rest }));
  return [
    { type: "html", value: `<details>\n<summary>${head.replace(/\s+/g, " ")}</summary>` },
    ...inside,
    { type: "html", value: "</details>" },
  ];
};

/** On one line, for a blank line would end the paragraph around it. */
const comment: NodeHandle = (_state, { value }: Comment) => ({
  type: "html",
  value: `<!--${value.replace(/\s+/g, " ")}-->`,
});

type Defaults = Readonly<Record<"p" | "table" | "tr" | "td" | "th", Handle>>;

/** How elements become Markdown where hast-util-to-mdast's own way would lose words or meaning. */
export function handlersOver({ p, table: makeTable, tr, td, th }: Defaults): {
  handlers: Record<string, Handle>;
  nodeHandlers: Record<string, NodeHandle>;
} {
  const as = (handle: Handle, ...names: string[]) =>
    Object.fromEntries(names.map((name) => [name, handle]));
  return {
    handlers: {
      ...as(asHtml, "abbr", "ins", "mark", "sub", "sup", "u"),
      ...as(children, "command", "content", "element", "keygen", "optgroup", "option"),
      ...as(children, "shadow", "spacer", "menuitem", "isindex"),
      ...{ a, caption: flow, details, dialog: flow, div, figure, img, menu: list, summary: flow },
      ...as(inlineCode, "code", "kbd", "samp", "tt", "var"),
      p: paragraph(p),
      ...{ table: table(makeTable), tr: inTable(tr), td: inTable(td), th: inTable(th) },
    },
    nodeHandlers: { comment },
  };
}
