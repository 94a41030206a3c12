import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const pastedTable: FileRule = {
  name: "pasted-table",
  severity: "warning",
  description:
    "Lines whose words are parted by tabs were a table before they were pasted; they run together in one paragraph.",
  *check({ text, tree }) {
    for (const node of nodesOf(tree, "paragraph")) {
      const { start, end } = spanOf(node);
      const lines = text.slice(start, end).split(/\r?\n/);
      const cells = lines.map((line) => line.trim().split(/\t+/));
      const [first = []] = cells;
      if (first.length < 2 || cells.filter((row) => row.length > 1).length < 2) continue;
      const head = first.map((cell) => cell.trim().slice(0, 20)).join(" | ");
      const message = `this was a table; write \`| ${head} |\`, below it \`|${" --- |".repeat(first.length)}\`, and each row between bars`;
      yield { start, end, message };
    }
  },
};
