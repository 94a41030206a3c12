import type { Comment } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Handle, NodeHandle } from "hast-util-to-mdast";
import { toText } from "hast-util-to-text";
import type { InlineCode, Nodes, RootContent } from "mdast";
import { elementsOf, isBlank, isElement, textOf } from "../element";
import { division, link } from "./links";
import { figure, img } from "./pictures";
import { blockNames } from "./push-down";

/** An element of the safe list that Markdown has no sign for stays as HTML around its content. */
const asHtml: Handle = (state, element) => {
  const inside = state.all(element);
  if (inside.length === 0) return [];
  if (elementsOf(element, ...blockNames).length > 0) return inside;
  const { tagName, properties } = element;
  const title = properties.title ? ` title="${attributeText(String(properties.title))}"` : "";
  return [tag(`<${tagName}${title}>`), ...inside, tag(`</${tagName}>`)];
};

/** A blank line would end the tag for a Markdown parser, and what follows would be HTML of its own. */
const attributeText = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[&<>"]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);

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
      ...{
        a: link,
        caption: flow,
        details,
        dialog: flow,
        div: division,
        figure,
        img,
        menu: list,
        summary: flow,
      },
      ...as(inlineCode, "code", "kbd", "samp", "tt", "var"),
      p: paragraph(p),
      ...{ table: table(makeTable), tr: inTable(tr), td: inTable(td), th: inTable(th) },
    },
    nodeHandlers: { comment },
  };
}
