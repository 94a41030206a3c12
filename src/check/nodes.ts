import type { Blockquote, ListItem, Nodes, Root } from "mdast";
import { spanOf } from "../markdown/span";

type Type = Nodes["type"];
type OfType<T extends Type> = Extract<Nodes, { type: T }>;

const indexes = new WeakMap<Root, Map<Type, Nodes[]>>();

/** The nodes of these types, in reading order. The tree is walked once, whatever is asked of it. */
export function nodesOf<T extends Type>(tree: Root, ...types: T[]): OfType<T>[] {
  const index = indexes.get(tree) ?? indexOf(tree);
  const [only = [], ...others] = types.map((type) => index.get(type) ?? []);
  const found = others.length === 0 ? only : inOrder([only, ...others].flat());
  return found as OfType<T>[];
}

function indexOf(tree: Root): Map<Type, Nodes[]> {
  const index = new Map<Type, Nodes[]>();
  const enter = (node: Nodes): void => {
    const alike = index.get(node.type);
    if (alike) alike.push(node);
    else index.set(node.type, [node]);
    if ("children" in node) for (const child of node.children) enter(child);
  };
  enter(tree);
  indexes.set(tree, index);
  return index;
}

/** Where two begin at one place, the one around the other comes first. */
function inOrder(nodes: Nodes[]): Nodes[] {
  return nodes.sort((a, b) => {
    const [first, second] = [spanOf(a), spanOf(b)];
    return first.start - second.start || second.end - first.end;
  });
}

/** The nodes in which blocks follow each other. */
export function containersOf(tree: Root): readonly (Root | ListItem | Blockquote)[] {
  return [tree, ...nodesOf(tree, "listItem"), ...nodesOf(tree, "blockquote")];
}
