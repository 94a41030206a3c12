import type { Element, Root as HtmlRoot } from "hast";
import { h } from "hastscript";
import type { Heading, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { findExchanges } from "../markdown/exchanges";
import type { CheckedFile } from "./rule";

/** A heading that begins a question or an answer, and what follows it up to the next such heading. */
export interface Part {
  readonly heading: Heading;
  readonly kind: "question" | "answer";
  /** Whether it has its counterpart. An answer without one stays a heading like any other. */
  readonly paired: boolean;
  readonly content: readonly RootContent[];
}

/** The questions and answers of a post, found as the page finds them; of anything else, none. */
export function partsOf({ kind, tree }: CheckedFile): Part[] {
  if (kind !== "post") return [];
  const headings = tree.children.filter((node) => node.type === "heading");
  const elements = headings.map((heading) => h(`h${heading.depth}`, textOf(heading)));
  const plans = findExchanges(rootOf(elements));
  const found = headings.flatMap((heading, index): Omit<Part, "content">[] => {
    const element = elements[index];
    const asked = plans.find(({ question }) => question.element === element);
    if (asked) return [{ heading, kind: "question", paired: asked.answer.element !== undefined }];
    const answers = plans.some(({ answer }) => answer.element === element);
    if (answers || isAnswer(element)) return [{ heading, kind: "answer", paired: answers }];
    return [];
  });
  return found.map((part, index) => {
    const from = tree.children.indexOf(part.heading) + 1;
    const next = found[index + 1]?.heading;
    const to = next ? tree.children.indexOf(next) : tree.children.length;
    return { ...part, content: tree.children.slice(from, to) };
  });
}

/** The headings that begin a question or an answer. */
export const partHeadings = (file: CheckedFile): ReadonlySet<RootContent> =>
  new Set(partsOf(file).map(({ heading }) => heading));

/** Whether a heading would be an answer if a question came before it. */
function isAnswer(element: Element | undefined): boolean {
  const [plan] = findExchanges(rootOf(element ? [h("h2", "Question"), element] : []));
  return plan !== undefined && plan.answer.element === element;
}

const rootOf = (children: Element[]): HtmlRoot => ({ type: "root", children });

/** Whether a node is nothing that a reader would see. */
export function isInvisible(node: RootContent): boolean {
  if (node.type === "html") return node.value.replace(/<!--[\s\S]*?(-->|$)/g, "").trim() === "";
  return node.type === "definition" || node.type === "footnoteDefinition";
}
