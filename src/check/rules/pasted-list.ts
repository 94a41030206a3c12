import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import { notProse, proseOf } from "../prose";
import type { FileRule } from "../rule";
import { startsItem } from "../starts-line";

/** Marks of lists in word processors, at the beginning of a line. */
const bullet = /^([ \t>]*)([•◦▪▫■□●○‣⁃∙·►➤➔✓✔❖–])(?:[ \t\u00A0]+|(?=\p{L}))/gmu;
const number = /^([ \t>]*)\(?(\d{1,3})\)[ \t\u00A0]+(?=\S)/gm;
const letter = /^([ \t>]*)(?:\(([a-z])\)|([a-z])\))[ \t\u00A0]+(?=\S)/gim;
/** What can begin a line without a list, unless there are two. */
const doubtful = /[·►➤➔✓✔❖–■□●○]/;

export const pastedList: FileRule = {
  name: "pasted-list",
  severity: "warning",
  fixable: true,
  description:
    "Lines that begin with `•`, `(1)` or `a)` come from a word processor: they are no list, and run together in one paragraph.",
  *check(file) {
    const prose = proseOf(file);
    for (const node of nodesOf(file.tree, "paragraph")) {
      const span = spanOf(node);
      const written = file.text.slice(span.start, span.end);
      const places = (pattern: RegExp) =>
        [...written.matchAll(pattern)].flatMap((match) => {
          const start = span.start + match.index + (match[1] ?? "").length;
          const end = span.start + match.index + match[0].length;
          return prose[start] === notProse
            ? []
            : [{ start, end, mark: match[2] ?? match[3] ?? "" }];
        });
      const bullets = places(bullet);
      for (const { start, end, mark } of bullets) {
        if (doubtful.test(mark) && bullets.length < 2) continue;
        const message = `\`${mark}\` begins no list, and the lines run together; write \`- \` in its place`;
        const fix = { start, end, replacement: startsItem(file.text, start) ? "" : "- " };
        yield { start, end, message, ...(mark !== "–" && { fix }) };
      }
      const numbers = places(number).filter(({ start }) => file.text[start] === "(");
      if (numbers.length > 1) {
        for (const { start, end, mark } of numbers) {
          const message = `\`(${mark})\` begins no list, and the lines run together; write \`${mark}. \` in its place`;
          yield { start, end, message, fix: { start, end, replacement: `${mark}. ` } };
        }
      }
      const [first, ...more] = places(letter);
      if (first && more.length > 0) {
        const { start, end, mark } = first;
        const message = `\`${mark})\` begins no list, and the lines run together; number the items, \`1. \`, or begin each with \`- \``;
        yield { start, end, message };
      }
    }
  },
};
