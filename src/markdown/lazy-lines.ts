import { createRequire } from "node:module";
import { resolve } from "node:path";

interface TableSyntax {
  flow: { null: { lazy?: boolean } };
}

/**
 * Repairs a fault of the parser that gatsby-transformer-remark brings: with tables on, a list item's or a quote's
 * second line falls out of it unless it is indented or marked. Any line of prose may be the head of a table, and
 * micromark-extension-gfm-table 0.4 forgets to say that such a line may be continued lazily; this says it.
 * Call once, before anything is parsed.
 *
 * @see https://spec.commonmark.org/0.31.2/#lazy-continuation-line
 */
export function allowLazyLines(): void {
  const way = ["gatsby-transformer-remark", "remark-gfm", "micromark-extension-gfm"];
  const nested = way.reduce((from, name) => createRequire(from.resolve(name)), projectRequire);
  const { flow }: TableSyntax = nested("micromark-extension-gfm-table");
  flow.null.lazy = true;
}

const projectRequire = createRequire(resolve("package.json"));
