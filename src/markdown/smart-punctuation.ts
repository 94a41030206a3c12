import type { Element, Root, Text } from "hast";
import { textOf } from "./element";
import { opaque, smartCharacters } from "./smart-text";

const code = new Set(["code", "pre", "kbd", "samp", "var"]);
const inline = new Set(
  "a abbr b bdi bdo cite del dfn em i ins mark q s small span strong sub sup time u".split(" "),
);

/** Sets the prose of a tree in typographic punctuation, block by block, so that quotes may span emphasis and links. */
export function smartPunctuation(tree: Root): void {
  let run: Text[] = [];
  const flush = (): void => {
    setRun(run);
    run = [];
  };
  const walk = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === "text") run.push(child);
      if (child.type !== "element") continue;
      if (code.has(child.tagName) || isBareAddress(child)) {
        run.push({ type: "text", value: opaque });
      } else if (child.tagName === "br") {
        run.push({ type: "text", value: "\n" });
      } else if (inline.has(child.tagName)) {
        walk(child);
      } else {
        flush();
        walk(child);
        flush();
      }
    }
  };
  walk(tree);
  flush();
}

/** Whether a link's text is an address, as in `<https://example.com>`. */
function isBareAddress({ tagName, properties, children }: Element): boolean {
  if (tagName !== "a" || children.length !== 1) return false;
  const text = children.map(textOf).join("");
  return (
    text !== "" &&
    String(properties.href)
      .replace(/^mailto:/, "")
      .endsWith(text)
  );
}

function setRun(run: readonly Text[]): void {
  const text = run.map(({ value }) => value).join("");
  if (!/["']|--|\.\.\./.test(text)) return;
  const characters = smartCharacters(text);
  let start = 0;
  for (const node of run) {
    const end = start + node.value.length;
    node.value = characters.slice(start, end).join("");
    start = end;
  }
}
