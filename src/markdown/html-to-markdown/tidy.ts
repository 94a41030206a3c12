import type {
  Heading,
  Html,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  TableCell,
} from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { flatten, isBlock } from "./flatten";
import { moveSpaces, unnest } from "./spans";

const flowParents = ["blockquote", "footnoteDefinition", "listItem", "root"];
const webAddress = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’*_]/g;

/** Sets a converted tree the way an author would write it, in place. No word is lost. */
export function tidy(tree: Root): void {
  unnest(tree, []);
  wrapPhrases(tree);
  restoreTags(tree);
  flatten(tree);
  linkAddresses(tree);
  moveSpaces(tree);
  splitAtBreaks(tree);
  spreadItems(tree);
}

/** Phrases that stand among blocks get a paragraph; only there does toMarkdown escape what looks like markup. */
function wrapPhrases(parent: Parents): void {
  const children: Nodes[] = [];
  let open: Paragraph | undefined;
  for (const child of parent.children as Nodes[]) {
    if (isBlock(child) || child.type === "html" || !flowParents.includes(parent.type)) {
      open = undefined;
      children.push(child);
      if ("children" in child) wrapPhrases(child);
    } else if (open) {
      open.children.push(child as PhrasingContent);
    } else {
      open = { type: "paragraph", children: [child as PhrasingContent] };
      children.push(open);
    }
  }
  parent.children = children as never;
}

/** What handlers.ts calls code is a tag. */
function restoreTags(parent: Parents): void {
  parent.children = (parent.children as Nodes[]).map((child): Nodes => {
    if ("children" in child) restoreTags(child);
    const isTag = child.type === "inlineCode" && child.data && "isTag" in child.data;
    return isTag ? { type: "html", value: child.value } : child;
  }) as never;
}

/** A bare web address becomes a link, as readers of the source saw it in most programs. */
function linkAddresses(node: Nodes): void {
  if (!("children" in node) || node.type === "link") return;
  node.children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type !== "text" || !child.value.includes("://")) {
      linkAddresses(child);
      return [child];
    }
    const parts: Nodes[] = [];
    let end = 0;
    for (const { 0: url, index } of child.value.matchAll(webAddress)) {
      if (index > end) parts.push({ type: "text", value: child.value.slice(end, index) });
      parts.push({ type: "link", url, title: null, children: [{ type: "text", value: url }] });
      end = index + url.length;
    }
    if (end < child.value.length) parts.push({ type: "text", value: child.value.slice(end) });
    return parts;
  }) as never;
}

/** Two breaks in a row were meant as a new paragraph; a paragraph without anything to see goes. */
function splitAtBreaks(parent: Parents): void {
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type !== "paragraph") {
      if ("children" in child) splitAtBreaks(child);
      return [child];
    }
    return paragraphsOf(child)
      .filter(({ children }) => !isEmpty(children))
      .flatMap(commentsFirst);
  }) as never;
}

/** A comment that begins a line makes HTML of the whole line; on a line of its own it spoils nothing. */
function commentsFirst(paragraph: Paragraph): (Html | Paragraph)[] {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== "html" || !first.value.startsWith("<!--")) return [paragraph];
  const left: Paragraph = { type: "paragraph", children: trimmed(rest) };
  return [first, ...(isEmpty(left.children) ? [] : commentsFirst(left))];
}

function paragraphsOf({ children }: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  for (const [index, child] of children.entries()) {
    const inRow = child.type === "break" && children[index - 1]?.type === "break";
    if (inRow) parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts.map((part) => ({ type: "paragraph", children: trimmed(part) }));
}

function trimmed(part: readonly PhrasingContent[]): PhrasingContent[] {
  const isEdge = (node: PhrasingContent | undefined) =>
    node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
  let start = 0;
  let end = part.length;
  while (start < end && isEdge(part[start])) start += 1;
  while (end > start && isEdge(part[end - 1])) end -= 1;
  return part.slice(start, end);
}

function isEmpty(children: (Heading | Paragraph | TableCell)["children"]): boolean {
  return children.every((child) => child.type === "text" && textOf(child).trim() === "");
}

/** Without a blank line, what follows a table or HTML in an item would become part of it. */
function spreadItems(parent: Parents): void {
  for (const child of parent.children as Nodes[]) {
    if (!("children" in child)) continue;
    spreadItems(child);
    const [, ...more] = child.children;
    if (child.type === "listItem" && more.some(({ type }) => type !== "list")) child.spread = true;
  }
}
