import { readFile, writeFile } from "node:fs/promises";

/** Where Gatsby writes the types of the whole schema, and where those of our queries go; from the root of the site. */
export const typeFiles = {
  schema: ".cache/schema-types.d.ts",
  queries: "src/gatsby/queries.d.ts",
} as const;

/** Writes the types of our queries. */
export async function writeQueryTypes(): Promise<void> {
  await writeFile(typeFiles.queries, queryTypes(await readFile(typeFiles.schema, "utf8")));
}

/** Of Gatsby's generated types those of queries and fragments, and what these are made of: a tenth of the whole. */
export function queryTypes(generated: string): string {
  const head = generated.slice(0, generated.indexOf("\n};\n") + 4);
  const operations = generated
    .split(/\n(?=type )/)
    .filter((type) => /^type \w+(?:Query|QueryVariables|Fragment) /.test(type))
    .map((type) => type.replace(/\n}\s*$/, "\n").trim());
  return `${[head.trim(), ...operations].join("\n\n")}\n\n}\n`;
}
