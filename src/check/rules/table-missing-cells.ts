import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const tableMissingCells: FileRule = {
  name: "table-missing-cells",
  severity: "warning",
  description: "A table row with too few cells puts words under the wrong column.",
  *check({ tree }) {
    for (const { children: rows } of nodesOf(tree, "table")) {
      const columns = rows[0]?.children.length ?? 0;
      for (const row of rows) {
        if (row.children.length >= columns) continue;
        const message = `the table has ${columns} columns, and this row ${row.children.length} cells; add empty ones (\`| |\`)`;
        yield { ...spanOf(row), message };
      }
    }
  },
};
