import type { Blockquote, ListItem, Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";

type NodesByType = Map<string, Nodes[]>;

/** One walk through a tree serves every rule. */
const known = new WeakMap<Root, NodesByType>();

/** The nodes of one type below the root, in reading order. */
export function nodesOf<T extends Nodes["type"]>(
  tree: Root,
  type: T,
): readonly Extract<Nodes, { type: T }>[] {
  const nodes = known.get(tree) ?? sorted(tree);
  known.set(tree, nodes);
  return (nodes.get(type) ?? []) as Extract<Nodes, { type: T }>[];
}

function sorted(tree: Root): NodesByType {
  const nodes: NodesByType = new Map();
  visit(tree, (node) => {
    const alike = nodes.get(node.type);
    if (alike) alike.push(node);
    else nodes.set(node.type, [node]);
  });
  return nodes;
}

/** The nodes in which blocks follow each other. */
export function containersOf(tree: Root): readonly (Root | ListItem | Blockquote)[] {
  return [tree, ...nodesOf(tree, "listItem"), ...nodesOf(tree, "blockquote")];
}
