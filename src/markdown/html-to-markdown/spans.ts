import type { Nodes, Parents } from "mdast";

const spans = ["delete", "emphasis", "link", "strong"];

/** Emphasis in emphasis of the same kind says nothing more, and `~~~~` would begin a block of code. */
export function unnest(parent: Parents, around: readonly string[]): void {
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (!("children" in child)) return [child];
    const isSpan = spans.includes(child.type);
    unnest(child, isSpan ? [...around, child.type] : around);
    return isSpan && around.includes(child.type) ? child.children : [child];
  }) as never;
}

/** `**word **next` is no emphasis in Markdown: spaces and breaks at the edges of a span go outside, an empty span goes. */
export function moveSpaces(parent: Parents): void {
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (!("children" in child)) return [child];
    moveSpaces(child);
    if (!spans.includes(child.type)) return [child];
    const children = child.children as Nodes[];
    const before = edge(children, 0);
    const after = edge(children, -1).reverse();
    return [...before, ...(children.length > 0 ? [child] : []), ...after];
  }) as never;
}

/** Cuts the space and the breaks off an edge and returns them, from the edge on inwards. */
function edge(children: Nodes[], index: 0 | -1): Nodes[] {
  const node = children.at(index);
  if (node?.type === "break") {
    children.splice(index, 1);
    return [node, ...edge(children, index)];
  }
  if (node?.type !== "text") return [];
  const [space = ""] = (index === 0 ? /^\s*/ : /\s*$/).exec(node.value) ?? [];
  if (space === "") return [];
  node.value = index === 0 ? node.value.slice(space.length) : node.value.slice(0, -space.length);
  const outside: Nodes = { type: "text", value: space.replace(/[\t\n\r ]+/g, " ") };
  if (node.value !== "") return [outside];
  children.splice(index, 1);
  return [outside, ...edge(children, index)];
}
