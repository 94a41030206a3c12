import type { List } from "mdast";
import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

/** No list is so long that it begins here: it is a year, or an amount. */
const leastOfText = 100;
const marker = /^(\d{1,9})([.)])/;

export const listNumber: FileRule = {
  name: "list-number",
  severity: "warning",
  fixable: true,
  description:
    "A line that begins with a number and a dot is an item of a list, and lists count on from their first number: after `2016.`, `2019.` reads 2017.",
  *check({ text, tree }) {
    for (const list of nodesOf(tree, "list")) {
      if (list.ordered) yield* findingsIn(list, text);
    }
  },
};

function* findingsIn(list: List, text: string) {
  const items = list.children.map((item) => {
    const { start } = spanOf(item);
    const [, digits = "", sign = ""] = marker.exec(text.slice(start, start + 10)) ?? [];
    return { start, digits, sign, written: Number(digits) };
  });
  const [first] = items;
  if (!first) return;
  if (first.written >= leastOfText) {
    for (const { start, digits, sign } of items) {
      const at = start + digits.length;
      const message = `\`${digits}${sign}\` begins a list here, whose items count on from the first; write \`${digits}\\${sign}\` if it is a number in a sentence`;
      yield { start, end: at + 1, message, fix: { start: at, end: at, replacement: "\\" } };
    }
    return;
  }
  const isLazy = items.slice(1).every(({ written }) => written === items[1]?.written);
  const wrong = items.findIndex(({ written }, index) => written !== first.written + index);
  const item = items[wrong];
  if (!item || (isLazy && items.length > 2) || item.written === first.written) return;
  const { start, digits, sign } = item;
  const message = `this item is written ${digits} and shown as ${first.written + wrong}, as lists count on from their first number; write ${first.written + wrong}, or \`${digits}\\${sign}\` if it is a number in a sentence`;
  yield { start, end: start + digits.length + 1, message };
}
