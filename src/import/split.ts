import type { Paragraph, PhrasingContent, Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { toString as textOf } from "mdast-util-to-string";
import { parseMarkdown } from "../markdown/parse";
import { spanOf } from "../markdown/span";
import { applyEdits, type Edit } from "./edits";
import { letterAbove } from "./letter";

/** A text with its parts under `## Question` and `## Answer`, if the source shows which they are. */
export interface Split {
  readonly markdown: string;
  readonly form: "question and answer" | "article";
  /** What in the source was taken for a sign of the two, and what might have been one. */
  readonly note: string | undefined;
}

/**
 * Divides a text into question and answer by the first sign that it shows: headings (`Question`, `Q:`), labels at the
 * beginning of a line (`**Q:**`), or a reader's letter in a quote with the answer below. Without one it is an article.
 */
export function splitQuestion(markdown: string): Split {
  const article: Split = { markdown, form: "article", note: undefined };
  if (!anySign.test(markdown)) return article;
  const tree = parseMarkdown(markdown);
  const marks = [headingMarks(tree), labelMarks(tree, markdown)].find(({ length }) => length > 0);
  if (marks && !inTurn(marks)) {
    const note = "looks like questions and answers, but they do not take turns; left as an article";
    return { ...article, note };
  }
  if (marks) {
    const edits = marks.map((mark, index) => mark.edit(titleOf(mark, index, marks)));
    const note = edits.some(({ start, end, replacement }) => {
      return markdown.slice(start, end).trim() !== replacement.trim();
    })
      ? "its own signs of question and answer became headings"
      : undefined;
    return { markdown: applyEdits(markdown, edits), form: "question and answer", note };
  }
  const divided = letterAbove(tree, markdown);
  if (divided === undefined) return article;
  const note = "the letter quoted at the top became the question, the rest the answer";
  return { markdown: divided, form: "question and answer", note };
}

/** A place at which a question or an answer begins. */
interface Mark {
  readonly part: "Question" | "Answer";
  /** What the sign itself says, as in `Q: Should I go?` */
  readonly rest: string;
  readonly edit: (heading: string) => Edit;
}

/** Nothing is parsed, which takes most of an import's time, for a text without any of the signs. */
const anySign = /^[\s#*_]*(question|answer|[qa]\s*\d*\s*[:.)])|^ {0,3}>/im;

/** A letter alone needs a colon; a heading may be just the word, with a number or words of its own. */
const sign =
  /^\s*(?:(question|answer)\s*(\d{1,3})?\s*(?:[:.–—-]\s*(.*))?|([qa])\s*(\d{1,3})?\s*[:.)]\s*(.*))$/isu;

function readSign(text: string): Pick<Mark, "part" | "rest"> | undefined {
  const match = sign.exec(text);
  if (!match) return undefined;
  const initial = (match[1] ?? match[4] ?? "").charAt(0).toLowerCase();
  const rest = (match[3] ?? match[6] ?? "").replace(/\s+/g, " ").trim();
  return { part: initial === "q" ? "Question" : "Answer", rest };
}

function inTurn(marks: readonly Mark[]): boolean {
  return (
    marks.length >= 2 &&
    marks.length % 2 === 0 &&
    marks.every(({ part }, index) => part === (index % 2 === 0 ? "Question" : "Answer"))
  );
}

/** `## Question` where there is one, `## Question 2` and so on where there are more. */
function titleOf({ part, rest }: Mark, index: number, marks: readonly Mark[]): string {
  const number = marks.length > 2 ? ` ${Math.floor(index / 2) + 1}` : "";
  return `## ${part}${number}${rest === "" ? "" : `: ${asMarkdown(rest)}`}`;
}

function asMarkdown(value: string): string {
  return toMarkdown({ type: "paragraph", children: [{ type: "text", value }] }).trim();
}

function headingMarks(tree: Root): Mark[] {
  const marks = tree.children.flatMap((node): Mark[] => {
    // A link in a heading could not be kept.
    const plain = node.type === "heading" && !/"(link|image|html)/.test(JSON.stringify(node));
    if (!plain) return [];
    const read = readSign(textOf(node));
    return read ? [{ ...read, edit: (replacement) => ({ ...spanOf(node), replacement }) }] : [];
  });
  return marks.some(({ part }) => part === "Answer") ? marks : [];
}

/** Labels of the kind `**Q:** text`, `**Q: text**` and `Q: text`, each at the beginning of a line of a paragraph. */
function labelMarks(tree: Root, markdown: string): Mark[] {
  const marks = tree.children.flatMap((node) =>
    node.type === "paragraph" ? labelsOf(node, markdown) : [],
  );
  return marks.some(({ part }) => part === "Answer") ? marks : [];
}

const label = /^(\s*(?:\*\*|__)?\s*)(q|a|question|answer)\s*(?:\d{1,3})?\s*:\s*((?:\*\*|__)?)\s*/i;

function labelsOf(paragraph: Paragraph, markdown: string): Mark[] {
  return paragraph.children.flatMap((node, index): Mark[] => {
    const before = paragraph.children[index - 1];
    if (before && !endsLine(before)) return [];
    const { start } = spanOf(node);
    const [whole, lead = "", word = "", close = ""] = label.exec(markdown.slice(start)) ?? [];
    if (whole === undefined) return [];
    const open = lead.trim();
    const isBold = node.type === "strong";
    if (isBold !== (open !== "")) return [];
    const kept = isBold && close === "" ? open : "";
    const lineStart = before?.type === "break" ? spanOf(before).start : start;
    return [
      {
        part: /^q/i.test(word) ? "Question" : "Answer",
        rest: "",
        edit: (heading) => ({
          start: lineStart,
          end: start + whole.length,
          replacement: `${before ? "\n\n" : ""}${heading}\n\n${kept}`,
        }),
      },
    ];
  });
}

function endsLine(node: PhrasingContent): boolean {
  return node.type === "break" || (node.type === "text" && /\n\s*$/.test(node.value));
}
