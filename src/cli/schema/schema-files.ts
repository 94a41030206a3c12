import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Rewrite } from "../change/change";
import { jsonSchemas } from "./json-schemas";
import { between, fieldTable } from "./reference";
import { snippets } from "./snippets";

const reference = "docs/authoring.md";

/**
 * Every file that is written from the schema of the frontmatter, as it is and as it should be.
 *
 * @param project absolute path
 */
export async function schemaFiles(project: string): Promise<Rewrite[]> {
  const current = (path: string) => readFile(join(project, path), "utf8").catch(() => undefined);
  const { post, page, author, terms } = jsonSchemas;
  const json: Record<string, unknown> = {
    ".vscode/post.schema.json": post(),
    ".vscode/page.schema.json": page(),
    ".vscode/author.schema.json": author(),
    ".vscode/terms.schema.json": terms(),
    ".vscode/fields.code-snippets": snippets(),
  };
  const rewrites = await Promise.all(
    Object.entries(json).map(async ([path, value]) => ({
      path,
      before: await current(path),
      after: `${JSON.stringify(value, null, 2)}\n`,
    })),
  );
  const before = (await current(reference)) ?? "";
  const tables = { post: post(), page: page(), author: author(), term: termOf(terms()) };
  const after = Object.entries(tables).reduce(
    (text, [name, schema]) => between(text, `fields of ${name}`, fieldTable(schema)),
    before,
  );
  return [...rewrites, { path: reference, before, after }];
}

const termOf = ({ items }: ReturnType<typeof jsonSchemas.terms>) =>
  items as ReturnType<typeof jsonSchemas.post>;
