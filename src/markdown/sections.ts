import type { Element, Root, RootContent } from "hast";
import { isBlank, isElement } from "./element";
import type { ExchangePlan } from "./exchanges";

/** The nodes of a post, part by part, without the headings that divide it. */
export interface Sections {
  /** Before the first question; of an article, everything. */
  context: RootContent[];
  exchanges: ExchangeSection[];
}

interface ExchangeSection {
  plan: ExchangePlan;
  question: RootContent[];
  answer: RootContent[];
}

/** Divides a finished tree at the headings of its exchanges. */
export function splitSections(tree: Root, plans: readonly ExchangePlan[]): Sections {
  const context: RootContent[] = [];
  const exchanges = plans.map((plan): ExchangeSection => ({ plan, question: [], answer: [] }));
  const starts = new Map(
    exchanges.flatMap(({ plan, question, answer }): [Element | undefined, RootContent[]][] => [
      [plan.question.element, question],
      [plan.answer.element, answer],
    ]),
  );
  let part = context;
  for (const node of tree.children) {
    const start = isElement(node) ? starts.get(node) : undefined;
    if (start) part = start;
    else part.push(node);
  }
  for (const nodes of [
    context,
    ...exchanges.flatMap(({ question, answer }) => [question, answer]),
  ]) {
    trimBlanks(nodes);
  }
  return { context, exchanges };
}

function trimBlanks(nodes: RootContent[]): void {
  while (nodes[0] && isBlank(nodes[0])) nodes.shift();
  for (let last = nodes.at(-1); last && isBlank(last); last = nodes.at(-1)) nodes.pop();
}
