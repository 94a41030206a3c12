import { toString as textOf } from "mdast-util-to-string";
import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const tableExtraCells: FileRule = {
  name: "table-extra-cells",
  severity: "error",
  description: "Cells of a table row that have no column are left out of the page.",
  *check({ tree }) {
    for (const { children: rows } of nodesOf(tree, "table")) {
      const columns = rows[0]?.children.length ?? 0;
      for (const { children: cells } of rows) {
        const lost = cells.slice(columns).find((cell) => textOf(cell).trim() !== "");
        if (!lost) continue;
        const message = `the table has ${columns} columns, and this row ${cells.length} cells; add a column, or write \\| for a bar that is text`;
        yield { ...spanOf(lost), message };
      }
    }
  },
};
