import type { Nodes, PhrasingContent } from "mdast";

/** Headings and cells hold one line of phrases; what blocks they have inside become phrases, in place. */
export function flatten(node: Nodes): void {
  if (!("children" in node)) return;
  if (node.type === "heading") {
    node.children = phrases(node.children, { type: "text", value: " " });
  }
  if (node.type === "tableCell") {
    node.children = phrases(node.children, { type: "html", value: "<br>" });
  }
  for (const child of node.children) flatten(child);
}

function phrases(nodes: readonly Nodes[], between: PhrasingContent): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let wasBlock = false;
  for (const node of nodes) {
    const inside = isBlock(node) ? phrasesOf(node, between) : [onOneLine(node, between)];
    if (inside.length > 0 && result.length > 0 && (wasBlock || isBlock(node))) {
      result.push({ ...between });
    }
    if (inside.length > 0) wasBlock = isBlock(node);
    result.push(...inside);
  }
  return result;
}

function onOneLine(node: Nodes, between: PhrasingContent): PhrasingContent {
  if (node.type === "break") return { ...between };
  if (node.type === "html") return { type: "html", value: node.value.replace(/\s+/g, " ") };
  if ("children" in node) node.children = phrases(node.children, between) as never;
  return node as PhrasingContent;
}

function phrasesOf(node: Nodes, between: PhrasingContent): PhrasingContent[] {
  if (node.type === "code") {
    const value = node.value.replace(/\s+/g, " ");
    return value.trim() === "" ? [] : [{ type: "inlineCode", value }];
  }
  return "children" in node ? phrases(node.children, between) : [];
}

/** Whether a node begins a line of its own. HTML may do so or not. */
export function isBlock(node: Nodes): boolean {
  return [
    ...["blockquote", "code", "footnoteDefinition", "heading", "list", "listItem", "paragraph"],
    ...["table", "tableCell", "tableRow", "thematicBreak"],
  ].includes(node.type);
}
