import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sourcesDigest } from "./sources-digest";

let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "rung-digest-"));
  await mkdir(join(project, "src/theme/styles"), { recursive: true });
  for (const file of [
    "gatsby-config.ts",
    "gatsby-node.ts",
    "gatsby-ssr.tsx",
    "package-lock.json",
    "src/theme/styles/base.css",
  ]) {
    await writeFile(join(project, file), "before");
  }
});

afterAll(() => rm(project, { recursive: true }));

test.each([
  ["src/theme/styles/base.css", true],
  ["package-lock.json", true],
  ["src/new.ts", true],
  ["src/new.test.ts", false],
  ["README.md", false],
])("after a change of %s it is another one: %s", async (file, other) => {
  const before = sourcesDigest(project);
  await writeFile(join(project, file), "after");
  expect(sourcesDigest(project) !== before).toBe(other);
});
