import type { Element, Nodes, Root } from "hast";
import { isElement, textOf } from "./element";

/** A question's heading and its answer's, found in a post. */
export interface ExchangePlan {
  /** 1 for the first. */
  number: number;
  question: ExchangeHeading;
  answer: ExchangeHeading;
}

interface ExchangeHeading {
  /** `undefined` for the answer that nobody has given. */
  element: Element | undefined;
  id: string;
  /** As written: `Question`, `Answer 2`, `Question: should I go?` */
  title: string;
}

const pattern = /^(question|answer)(?:\s+(\d{1,3}))?\s*(?:[:.–—-]\s*\S.*|:)?$/isu;

/**
 * Finds the headings of level 1 or 2 that begin a question or an answer. An answer belongs to the question of its
 * number, else to the last question; one that finds none, or finds it answered, is a heading like any other.
 */
export function findExchanges(tree: Root): ExchangePlan[] {
  const plans: ExchangePlan[] = [];
  for (const node of tree.children) {
    const heading = readHeading(node);
    if (!heading) continue;
    if (heading.part === "question") {
      const number = plans.length + 1;
      const question = { ...heading, id: idOf("question", number) };
      const answer = { element: undefined, id: idOf("answer", number), title: "Answer" };
      plans.push({ number, question, answer });
      continue;
    }
    const open = plans.filter(({ answer }) => !answer.element);
    const plan = open.find(({ number }) => number === heading.number) ?? open.at(-1);
    if (plan) plan.answer = { ...heading, id: plan.answer.id };
  }
  return plans;
}

function idOf(part: "question" | "answer", number: number): string {
  return number === 1 ? part : `${part}-${number}`;
}

function readHeading(node: Nodes) {
  if (!isElement(node, "h1", "h2")) return undefined;
  const title = textOf(node).trim().replace(/\s+/g, " ").replace(/\s*:$/, "");
  const [, part, number] = pattern.exec(title) ?? [];
  return part && { part: part.toLowerCase(), number: Number(number ?? 0), element: node, title };
}
