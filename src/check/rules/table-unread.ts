import { proseOf } from "../prose";
import type { FileRule } from "../rule";
import { startsLine } from "../starts-line";

const delimiters =
  /(?<![|:-])\|?(?:[ \t]{0,20}:?-{2,60}:?[ \t]{0,20}\|){1,20}(?:[ \t]{0,20}:?-{2,60}:?)?(?=[ \t]{0,20}(?:\r?\n|$))/g;

export const tableUnread: FileRule = {
  name: "table-unread",
  severity: "warning",
  description:
    "A table is shown as bars and dashes when its second line has not as many columns as its first.",
  *check(file) {
    for (const { 0: row, index: start } of proseOf(file).matchAll(delimiters)) {
      if (!startsLine(file.text, start)) continue;
      const message =
        "this is not read as a table; give this line as many columns as the line above, and put a blank line before both";
      yield { start, end: start + row.length, message };
    }
  },
};
