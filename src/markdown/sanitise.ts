import type { Nodes, Parents, Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { ContentError } from "./content-error";
import { isBlank, isElement } from "./element";
import { safeList } from "./safe-list";

const deepest = 200;

/**
 * A copy of the tree that holds nothing but the safe list, with line ends as `\n`.
 *
 * @throws {ContentError} when elements are nested so deep that no reader could follow.
 */
export function sanitise(tree: Root, file: string): Root {
  if (isDeeperThan(tree, deepest)) {
    const message = `quotes, lists or tags are nested more than ${deepest} levels deep; flatten them`;
    throw new ContentError([{ file, rule: "nested-too-deep", src: "", message }]);
  }
  const safe = sanitize(tree, safeList);
  const root: Root = safe.type === "root" ? safe : { type: "root", children: [safe as never] };
  tidy(root);
  return root;
}

/** Walks with its own stack, because the trees to refuse would overflow the engine's. */
function isDeeperThan(tree: Root, limit: number): boolean {
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.depth > limit) return true;
    if (!("children" in top.node)) continue;
    for (const node of top.node.children) stack.push({ node, depth: top.depth + 1 });
  }
  return false;
}

/** Line ends become `\n`, and what sanitising left empty goes. */
function tidy(node: Nodes): void {
  if (node.type === "text") node.value = withLineFeeds(node.value);
  if (node.type === "element") {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === "string") node.properties[name] = withLineFeeds(value);
      if (Array.isArray(value) && value.length === 0) delete node.properties[name];
    }
  }
  if (!("children" in node)) return;
  for (const child of node.children) tidy(child);
  if (!isElement(node, "code", "pre")) dropRemains(node);
}

function dropRemains(parent: Parents): void {
  let gap = false;
  for (let index = parent.children.length - 1; index >= 0; index -= 1) {
    const child = parent.children[index];
    if (!child) continue;
    const empty = isElement(child, "a", "p") && child.children.length === 0 && !child.properties.id;
    const isGap = isBlank(child) && child.value.includes("\n");
    if (isGap) child.value = "\n";
    if (empty || (isGap && gap)) parent.children.splice(index, 1);
    else gap = isGap;
  }
}

function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
