import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillSiteRoot, siteRootFor } from "./site-root";

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "rung-project-"));
  for (const folder of ["src", "node_modules", "static", "content"]) {
    await mkdir(join(project, folder));
  }
  for (const file of [
    "gatsby-browser.tsx",
    "gatsby-config.ts",
    "gatsby-node.ts",
    "gatsby-ssr.tsx",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "src/site.ts",
  ]) {
    await writeFile(join(project, file), file);
  }
});

afterEach(() => rm(project, { recursive: true }));

test("the project's own content is built in the project", async () => {
  expect(siteRootFor(project, join(project, "content"))).toBe(project);
  await fillSiteRoot(project, project, "1");
  expect(await readFile(join(project, "src/site.ts"), "utf8")).toBe("src/site.ts");
});

test("other content is built in a folder of its own, with the project's code and packages", async () => {
  const root = siteRootFor(project, "/somewhere/posts");
  await fillSiteRoot(project, root, "1");
  expect(root).not.toBe(project);
  expect(await readFile(join(root, "src/site.ts"), "utf8")).toBe("src/site.ts");
  expect((await lstat(join(root, "node_modules"))).isSymbolicLink()).toBe(true);
  expect(siteRootFor(project, "/elsewhere/posts")).not.toBe(root);
});

test("a second time it has the code as it is now, and the caches that it had", async () => {
  const root = siteRootFor(project, "/somewhere/posts");
  await fillSiteRoot(project, root, "1");
  await mkdir(join(root, ".cache"));
  await writeFile(join(project, "src/site.ts"), "changed");
  await rm(join(project, "tsconfig.json"));
  await writeFile(join(project, "tsconfig.json"), "{}");
  await fillSiteRoot(project, siteRootFor(project, "/somewhere/posts"), "2");
  expect(await readFile(join(root, "src/site.ts"), "utf8")).toBe("changed");
  expect((await lstat(join(root, ".cache"))).isDirectory()).toBe(true);
});

test("the same code is not copied again, and what only tests need never is", async () => {
  await mkdir(join(project, "src/fixtures"));
  await writeFile(join(project, "src/fixtures/a.md"), "a");
  await writeFile(join(project, "src/site.test.ts"), "");
  const root = siteRootFor(project, "/somewhere/posts");
  await fillSiteRoot(project, root, "1");
  await writeFile(join(root, "src/of-the-root.ts"), "");
  await fillSiteRoot(project, root, "1");
  expect((await readdir(join(root, "src"))).sort()).toEqual(["of-the-root.ts", "site.ts"]);
});
