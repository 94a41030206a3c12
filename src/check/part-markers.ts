import type { PhrasingContent, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { partsOf } from "./parts";
import type { CheckedFile } from "./rule";

/** What reads like the beginning of a question or an answer, and is no heading that the page knows. */
export interface PartMarker {
  readonly node: RootContent;
  readonly kind: "question" | "answer";
}

/** All that a heading, or a line in bold, says. */
const whole =
  /^(?:(?:the|my|your|our|a|reader['’]?s)\s+)?(?:(questions?|q)|(answers?|reply|a))(?:\s*#?\d{1,3})?\s*[.:]?$/iu;
/** What stands before the words of a paragraph. */
const label = /^(?:(question|q)|(answer|a))(?:\s*\d{1,3})?\s*:\s*(?=\S)/iu;

/** The near misses of a post in reading order: those of its questions if it has none, of its answers if one lacks. */
export function partMarkersIn(file: CheckedFile): PartMarker[] {
  if (file.kind !== "post") return [];
  const parts = partsOf(file);
  const known = new Set<RootContent>(parts.map(({ heading }) => heading));
  const asks = parts.some(({ kind }) => kind === "question");
  const waits = parts.some(({ kind, paired }) => kind === "question" && !paired);
  const markers = file.tree.children.flatMap((node): PartMarker[] => {
    const kind = known.has(node) ? undefined : kindOf(node);
    return kind ? [{ node, kind }] : [];
  });
  const answers = parts.some(({ kind }) => kind === "answer");
  return markers.filter(({ kind }) => {
    if (kind === "answer") return waits || !(asks || answers);
    return !asks;
  });
}

function kindOf(node: RootContent): PartMarker["kind"] | undefined {
  if (node.type === "heading") return named(whole.exec(textOf(node).trim()));
  if (node.type !== "paragraph") return undefined;
  const [first, ...others] = node.children;
  const bold = first?.type === "strong" ? textOf(first).trim() : undefined;
  if (bold !== undefined && others.every(isBlank))
    return named(whole.exec(bold) ?? label.exec(bold));
  // `**Q:** May I?` and `**Q**: May I?`
  return named(label.exec(textOf(node).trim().slice(0, 40)));
}

const isBlank = (node: PhrasingContent): boolean => textOf(node).trim().replace(/^:$/, "") === "";

function named(match: RegExpExecArray | null): PartMarker["kind"] | undefined {
  if (!match) return undefined;
  return match[1] === undefined ? "answer" : "question";
}
