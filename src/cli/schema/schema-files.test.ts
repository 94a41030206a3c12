import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaFiles } from "./schema-files";

const project = process.cwd();

test("the schemas, the snippets and the authors' reference say what the schema says: run `npm run schema`", async () => {
  for (const { path, before, after } of await schemaFiles(project)) {
    expect(`${path}\n${before}`).toBe(`${path}\n${after}`);
  }
});

test("every file that the editor's settings name is there", () => {
  const settings = JSON.parse(readFileSync(join(project, ".vscode/settings.json"), "utf8"));
  const named = Object.keys(settings["yaml.schemas"]);
  expect(named.length).toBeGreaterThan(3);
  for (const file of named) expect(() => readFileSync(join(project, file))).not.toThrow();
});
