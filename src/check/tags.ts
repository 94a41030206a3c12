import { spanOf } from "../markdown/span";
import { nodesOf } from "./nodes";
import type { CheckedFile } from "./rule";

/** A tag in raw HTML. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** What stands between the name and `>`. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

/** A comment, or a tag up to a length, so that no input makes this slow. */
const piece =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w:.-]{0,100})((?:[^"'<>]|"[^"]{0,1000}"|'[^']{0,1000}'){0,2000})>/gi;

/** The tags of raw HTML in reading order, those in comments, scripts and style sheets left out. */
export function tagsOf({ text, tree }: CheckedFile): Tag[] {
  const tags: Tag[] = [];
  for (const node of nodesOf(tree, "html")) {
    const span = spanOf(node);
    let inside: string | undefined;
    for (const match of text.slice(span.start, span.end).matchAll(piece)) {
      const { 0: written, 1: slash = "", 2: named, 3: attributes = "", index } = match;
      const name = named?.toLowerCase();
      const closing = slash !== "";
      if (name === undefined || (inside !== undefined && !(closing && name === inside))) continue;
      inside = !closing && /^(?:script|style)$/.test(name) ? name : undefined;
      const start = span.start + index;
      tags.push({ name, closing, attributes, start, end: start + written.length });
    }
  }
  return tags;
}
