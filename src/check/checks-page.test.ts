import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { listFiles } from "../content/list-files";
import { checksPage } from "./checks-page";
import { modelRules } from "./model-rules";
import { ruleNames } from "./rule-names";

test("docs/checks.md says what the rules say; `npm run checks` writes it", () => {
  expect(readFileSync("docs/checks.md", "utf8")).toBe(checksPage());
});

test("a name stands for one rule", () => {
  expect(ruleNames).toEqual([...new Set(ruleNames)]);
});

test("what the model reports is all listed, and nothing else", async () => {
  const model = resolve("src/model");
  const files = (await listFiles(model)).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  const sources = [
    ...files.map((file) => readFileSync(join(model, file), "utf8")),
    readFileSync("src/content/check-images.ts", "utf8"),
    readFileSync("src/content/left-out.ts", "utf8"),
    readFileSync("src/content/site-language.ts", "utf8"),
    readFileSync("src/markdown/body.ts", "utf8"),
    readFileSync("src/markdown/image-file.ts", "utf8"),
  ].join("\n");
  const named = modelRules.map(({ name }) => name).filter((name) => !sources.includes(`"${name}"`));
  expect(named.filter((name) => !/^(unknown|former)-(topic|stage)$/.test(name))).toEqual([]);
  const reported = [
    ...sources.matchAll(
      /(?:rule: |(?:"error"|"warning"|severity),\s*|fail\([^"]*|fault\()"([a-z]+(?:-[a-z]+)+)"/g,
    ),
  ].map(([, name]) => name);
  expect(reported.length).toBeGreaterThan(20);
  expect(reported.filter((name) => !modelRules.some((rule) => rule.name === name))).toEqual([]);
});
